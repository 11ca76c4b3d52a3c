import type { RouteRow } from './access-table.js';

const ADMIN = { access: 'administration_cfa', ok: 200 } as const;
const CHANGE = { ...ADMIN, fresh: 'sensitive' } as const;

/** The routes of « Sécurisation des imports », and where a token that was found outside is reported. */
export const TOKEN_ROUTES: Readonly<Record<string, RouteRow>> = {
  'GET /api/tokens': ADMIN,
  'POST /api/tokens': { ...CHANGE, ok: 201, body: { name: 'Essai' } },
  'PUT /api/tokens/:id': { ...CHANGE, id: 'token', ifMatch: true, body: { name: 'Autre nom' } },
  'POST /api/tokens/:id/renew': { ...CHANGE, ok: 201, id: 'token', body: { overlapDays: 1 } },
  'DELETE /api/tokens/:id': { ...CHANGE, ok: 204, id: 'token' },
  'GET /api/tokens/:id/calls': { ...ADMIN, id: 'token' },

  'POST /api/token-leak': { access: 'public', ok: 202, anySite: true, body: { token: 'inconnu' } },
};
