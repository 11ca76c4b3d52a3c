import type { Token } from '../app/tokens/tokens-client.js';

/** A token as the server tells it, for tests. */
export const token = (id: string, over: Partial<Token> = {}): Token => ({
  id,
  name: `Logiciel ${id}`,
  prefix: `aacfa_${id}`,
  scopes: ['contrats:lecture', 'contrats:ecriture'],
  networks: null,
  contactEmail: null,
  createdAt: '2026-01-15T09:00:00.000Z',
  createdBy: 'Claude Moreau',
  suspended: false,
  expiresAt: '2999-01-15T09:00:00.000Z',
  revokedAt: null,
  leaked: false,
  replacedBy: null,
  lastUsedAt: null,
  lastSoftware: null,
  lastNetwork: null,
  version: 3,
  ...over,
});
