import type { Token } from './tokens-client.js';

/** Where a token is in its life. */
export type TokenState = 'actif' | 'expire' | 'revoque';

export const TOKEN_STATES = {
  actif: { label: 'Actif', icon: 'check' },
  expire: { label: 'Expiré', icon: 'clock' },
  revoque: { label: 'Révoqué', icon: 'stop' },
} as const;

/** The state of a token at an instant; revoked wins. */
export function tokenState({ revokedAt, expiresAt }: Token, now: Date): TokenState {
  if (revokedAt !== null) return 'revoque';
  return new Date(expiresAt) <= now ? 'expire' : 'actif';
}
