import type { RouteRow } from './access-table.js';

/**
 * Software vendors, and what their software calls: known by its own headers, never by a session
 * (`access/partners.spec.ts`).
 */
export const PARTNER_ROUTES: Readonly<Record<string, RouteRow>> = {
  'GET /api/backoffice/vendors': { access: 'administration_opco', ok: 200 },
  'POST /api/backoffice/vendors': {
    access: 'administration_opco',
    ok: 201,
    body: { name: 'Éditeur' },
  },
  'POST /api/backoffice/vendors/:id/secret': {
    access: 'administration_opco',
    ok: 200,
    id: 'vendor',
  },
  'DELETE /api/backoffice/vendors/:id': { access: 'administration_opco', ok: 204, id: 'vendor' },
  'POST /api/oauth/token': { access: 'partner', ok: 400 },
  'GET /api/convergence/v1/status': { access: 'partner', ok: 200 },
  'GET /api/convergence/v2/cfakeyinfo': { access: 'partner', ok: 200 },
  'POST /api/convergence/v1/dossiers': { access: 'partner', ok: 400 },
  'GET /api/convergence/v1/dossiers': { access: 'partner', ok: 400 },
  'GET /api/convergence/v1/dossiers/etats': { access: 'partner', ok: 200 },
  'GET /api/convergence/v1/dossiers/liste': { access: 'partner', ok: 400 },
  'POST /api/convergence/v2/dossiers': { access: 'partner', ok: 400 },
  'GET /api/convergence/v2/dossiers': { access: 'partner', ok: 400 },
  'GET /api/convergence/v2/dossiers/etats': { access: 'partner', ok: 200 },
  'GET /api/convergence/v2/dossiers/liste': { access: 'partner', ok: 400 },
  'ALL /api/convergence': { access: 'partner', ok: 404, undocumented: true },
  'ALL /api/convergence/*': { access: 'partner', ok: 404, undocumented: true },
};
