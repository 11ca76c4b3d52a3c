import type { RouteRow } from './access-table.js';

/** Bank details: the CFA’s draft and what became of it, the accountants’ reviews. */
export const BANK_ROUTES: Readonly<Record<string, RouteRow>> = {
  'GET /api/bank-accounts': { access: 'administration_cfa', ok: 200 },
  'POST /api/bank-accounts/draft': { access: 'administration_cfa', ok: 201, body: {} },
  // A version alone names no draft: scenes tell which one they read.
  'PUT /api/bank-accounts/draft': {
    access: 'administration_cfa',
    ok: 412,
    ifMatch: true,
    body: { mode: 'soi_meme', uai: '0751234J', titulaire: 'CFA' },
  },
  'POST /api/bank-accounts/draft/files': {
    access: 'administration_cfa',
    ok: 415,
    ifMatch: true,
    upload: true,
  },
  'DELETE /api/bank-accounts/draft/files/:id': {
    access: 'administration_cfa',
    ok: 412,
    id: 'document',
    ifMatch: true,
  },
  'POST /api/bank-accounts/draft/submit': {
    access: 'administration_cfa',
    ok: 412,
    fresh: 'sensitive',
    ifMatch: true,
  },
  'DELETE /api/bank-accounts/draft': { access: 'administration_cfa', ok: 204 },
  'POST /api/bank-accounts/:id/withdraw': {
    access: 'administration_cfa',
    ok: 204,
    id: 'rib',
    ifMatch: true,
  },
  'POST /api/bank-accounts/:id/contest': { access: 'administration_cfa', ok: 204, id: 'rib' },
  'POST /api/bank-accounts/:id/iban': {
    access: 'administration_cfa',
    ok: 200,
    fresh: 'sensitive',
    id: 'rib',
  },
  'GET /api/backoffice/bank-accounts': { access: 'comptabilite', ok: 200, everyCfa: true },
  'GET /api/backoffice/bank-accounts/:id': {
    access: 'comptabilite',
    ok: 200,
    id: 'rib',
    everyCfa: true,
  },
  'GET /api/backoffice/bank-accounts/files/:id/text': {
    access: 'comptabilite',
    ok: 200,
    id: 'document',
    everyCfa: true,
  },
  'POST /api/backoffice/bank-accounts/:id/take': {
    access: 'comptabilite',
    ok: 200,
    id: 'rib',
    everyCfa: true,
    ifMatch: true,
  },
  'POST /api/backoffice/bank-accounts/:id/release': {
    access: 'comptabilite',
    ok: 200,
    id: 'rib',
    everyCfa: true,
    ifMatch: true,
  },
  'POST /api/backoffice/bank-accounts/:id/verify': {
    access: 'comptabilite',
    ok: 200,
    id: 'rib',
    everyCfa: true,
  },
  'POST /api/backoffice/bank-accounts/:id/approve': {
    access: 'comptabilite',
    ok: 200,
    id: 'rib',
    everyCfa: true,
    fresh: 'sensitive',
    ifMatch: true,
    body: {
      verifications: {
        original: true,
        correspondance: true,
        banqueEnLigne: true,
        pasUnParticulier: true,
      },
      motif: 'Vérifié par téléphone.',
    },
  },
  'POST /api/backoffice/bank-accounts/:id/refuse': {
    access: 'comptabilite',
    ok: 200,
    id: 'rib',
    everyCfa: true,
    ifMatch: true,
    body: { raison: 'illisible' },
  },
  'POST /api/backoffice/bank-accounts/:id/iban': {
    access: 'comptabilite',
    ok: 200,
    fresh: 'sensitive',
    id: 'rib',
    everyCfa: true,
  },
};
