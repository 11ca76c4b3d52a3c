import { type TokenFacts, tokenState } from './token-state.js';

const LIVING: TokenFacts = {
  expiresAt: '2027-01-01T00:00:00Z',
  ...{ revokedAt: null, leaked: false, suspended: false, replaced: false },
};

describe('the state of a token', () => {
  const at = (instant: string) => new Date(instant);
  const revokedAt = '2026-01-01T00:00:00Z';
  const expiresAt = '2026-06-01T00:00:00Z';
  it.each([
    [{ expiresAt }, '2026-05-01T23:59:59Z', 'actif'],
    [{ expiresAt }, '2026-05-02T00:00:00Z', 'bientot'],
    [{ expiresAt }, '2026-05-31T23:59:59Z', 'bientot'],
    [{ expiresAt }, '2026-06-01T00:00:00Z', 'expire'],
    [{ expiresAt, replaced: true }, '2026-05-31T00:00:00Z', 'remplace'],
    [{ expiresAt, replaced: true, suspended: true }, '2026-06-01T00:00:00Z', 'expire'],
    [{ suspended: true }, '2026-01-02T00:00:00Z', 'suspendu'],
    [{ revokedAt, suspended: true }, '2026-01-02T00:00:00Z', 'revoque'],
    [{ revokedAt, leaked: true }, '2026-01-02T00:00:00Z', 'divulgue'],
  ] as const)('%j at %s is %s', (over, instant, expected) => {
    expect(tokenState({ ...LIVING, ...over }, at(instant))).toBe(expected);
  });
});
