import { isProblemCode, PROBLEMS } from './problems.js';

describe('the problems', () => {
  it('have an error status and a French sentence', () => {
    for (const [code, { status, title }] of Object.entries(PROBLEMS)) {
      expect(code).toMatch(/^[a-z_]+$/);
      expect(status).toBeGreaterThanOrEqual(400);
      expect(title).toMatch(/^\p{Lu}.*\.$/u);
    }
  });

  it('are a closed list', () => {
    expect(isProblemCode('introuvable')).toBe(true);
    expect(isProblemCode('toString') || isProblemCode(404)).toBe(false);
  });
});
