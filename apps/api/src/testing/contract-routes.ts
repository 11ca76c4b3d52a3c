import type { RouteRow } from './access-table.js';

const MOTIF = { motif: 'Il manque une pièce.' };

/** « Contrats » of a CFA, and what instructeurs decide on them. */
export const CONTRACT_ROUTES: Readonly<Record<string, RouteRow>> = {
  'GET /api/contracts': { access: 'contrats', ok: 200 },
  'GET /api/contracts/counts': { access: 'contrats', ok: 200 },
  'GET /api/contracts/:id': { access: 'contrats', ok: 200, id: 'contract' },
  'GET /api/backoffice/contracts': { access: 'instruction', ok: 200, everyCfa: true },
  'GET /api/backoffice/contracts/:id': {
    access: 'instruction',
    ok: 200,
    id: 'contract',
    everyCfa: true,
  },
  'POST /api/backoffice/contracts/:id/take': {
    access: 'instruction',
    ok: 200,
    id: 'contract',
    ifMatch: true,
    everyCfa: true,
  },
  'POST /api/backoffice/contracts/:id/release': {
    access: 'instruction',
    ok: 200,
    id: 'held',
    ifMatch: true,
    everyCfa: true,
  },
  'POST /api/backoffice/contracts/:id/request-pieces': {
    access: 'instruction',
    ok: 200,
    id: 'held',
    ifMatch: true,
    everyCfa: true,
    body: MOTIF,
  },
  'POST /api/backoffice/contracts/:id/engage': {
    access: 'instruction',
    ok: 200,
    id: 'held',
    ifMatch: true,
    everyCfa: true,
    body: { numeroDeca: '075202609000001' },
  },
  'POST /api/backoffice/contracts/:id/refuse': {
    access: 'instruction',
    ok: 200,
    id: 'held',
    ifMatch: true,
    everyCfa: true,
    body: MOTIF,
  },
};
