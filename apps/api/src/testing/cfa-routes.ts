import type { RouteRow } from './access-table.js';

/** « Coordonnées » of a CFA, and the accounts of the CFA as the OPCO reads them. */
export const CFA_ROUTES: Readonly<Record<string, RouteRow>> = {
  'GET /api/cfa': { access: 'administration_cfa', ok: 200 },
  'PUT /api/cfa': {
    access: 'administration_cfa',
    ok: 200,
    ifMatch: true,
    body: {
      raisonSociale: 'CFA',
      uai: '0751234J',
      adresse: '1 rue des Écoles',
      codePostal: '75011',
      commune: 'Paris',
      telephone: '0123456789',
      email: 'bureau@test.example',
      signatureElectronique: false,
      contacts: [],
    },
  },
  'POST /api/cfa/register-check': { access: 'administration_cfa', ok: 200 },
  'GET /api/cfa/history': { access: 'administration_cfa', ok: 200 },
  'GET /api/addresses': { access: 'administration_cfa', ok: 200 },
  'GET /api/backoffice/cfas': { access: 'administration_opco', ok: 200, everyCfa: true },
  'GET /api/backoffice/cfas/:id': {
    access: 'administration_opco',
    ok: 200,
    id: 'cfa',
    everyCfa: true,
  },
};
