import type { Profile, RouteRow } from './access-table.js';

const OTHERS: readonly Profile[] = [
  'apprentis_sans_contrat',
  'apprentis_sans_contrat_facturation',
  'contrats',
  'contrats_facturation',
  'contrats_stocks',
  'contrats_stocks_facturation',
  'instruction',
  'administration_opco',
];

/** A RIB: agents who may read it may read every CFA's. */
const RIB: RouteRow = {
  access: 'signed_in',
  ok: 200,
  id: 'document',
  hiddenFrom: OTHERS,
  everyCfa: true,
};

/** The files that people sent, and their pages. */
export const DOCUMENT_ROUTES: Readonly<Record<string, RouteRow>> = {
  'GET /api/documents/:id': RIB,
  'GET /api/documents/:id/pages/:page': RIB,
};
