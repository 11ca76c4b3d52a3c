import { isProblemCode, PROBLEM_CODES, PROBLEMS } from './problems.js';

describe('the problems', () => {
  it('have an error status and a French sentence', () => {
    for (const code of PROBLEM_CODES) {
      expect(code).toMatch(/^[a-z_]+$/);
      expect(PROBLEMS[code].status).toBeGreaterThanOrEqual(400);
      expect(PROBLEMS[code].title).toMatch(/^\p{Lu}.*\.$/u);
    }
  });

  it('are a closed list', () => {
    expect(isProblemCode('introuvable')).toBe(true);
    expect(isProblemCode('toString') || isProblemCode(404)).toBe(false);
  });
});
