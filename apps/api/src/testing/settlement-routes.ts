import type { RouteRow } from './access-table.js';

/** How avoirs are settled, and the OPCO’s account for refunds. */
export const SETTLEMENT_ROUTES: Readonly<Record<string, RouteRow>> = {
  'GET /api/settlement': { access: 'administration_cfa', ok: 200 },
  'PUT /api/settlement': {
    access: 'administration_cfa',
    ok: 200,
    ifMatch: true,
    body: { mode: 'remboursement' },
  },
  'GET /api/backoffice/refund-settings': { access: 'administration_opco', ok: 200 },
  'POST /api/backoffice/refund-settings': {
    access: 'administration_opco',
    fresh: 'sensitive',
    ok: 201,
    body: {
      titulaire: 'Opco',
      banque: 'Banque',
      iban: 'FR7630006000011234567890189',
      bic: 'AGRIFRPP',
      libelle: 'AVCAP PRO-',
      consigne: 'Un virement par pro forma.',
      texteDeduction: 'Nous déduisons.',
      texteRemboursement: 'Vous virez.',
    },
  },
  'POST /api/backoffice/refund-settings/:id/confirm': {
    access: 'administration_opco',
    fresh: 'sensitive',
    ok: 200,
    id: 'refund',
  },
  'POST /api/backoffice/refund-settings/:id/reject': {
    access: 'administration_opco',
    ok: 200,
    id: 'refund',
  },
};
