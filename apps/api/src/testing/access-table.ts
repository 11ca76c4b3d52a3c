import type { Right } from '@apprentissage/domain';
import type { Allowed } from '../http/index.js';
import { ANNOUNCEMENT_ROUTES, type AnnouncementKind } from './announcement-routes.js';
import { DOCUMENT_ROUTES } from './document-routes.js';
import { NOMINATION_ROUTES, type NominationKind } from './nomination-routes.js';
import { TOKEN_ROUTES } from './token-routes.js';
import { type PersonKind, USERS_ROUTES } from './users-routes.js';

/**
 * Who may do what, to be read and agreed by a person: the access matrix is generated from this table,
 * and the routing table of the server must be exactly its keys.
 */

/**
 * Everybody who may call, alone with one right each; then somebody whose account is deactivated and
 * somebody whose address is not confirmed, both with an open session all the same.
 */
export const PROFILES = [
  'nobody',
  'apprentis_sans_contrat',
  'apprentis_sans_contrat_facturation',
  'contrats',
  'contrats_facturation',
  'contrats_stocks',
  'contrats_stocks_facturation',
  'administration_cfa',
  'instruction',
  'comptabilite',
  'administration_opco',
  'token',
  'deactivated',
  'pending',
] as const;
export type Profile = (typeof PROFILES)[number];

export const CFA = PROFILES.slice(1, 8) as readonly Extract<Profile, Right>[];
export const OPCO = PROFILES.slice(8, 11) as readonly Extract<Profile, Right>[];

/** The people behind what a route declares, spelt out. */
export const WHO: Readonly<Partial<Record<Allowed, readonly Profile[]>>> = {
  signed_in: [...CFA, ...OPCO],
  opco: OPCO,
  contrats: ['contrats', 'contrats_facturation', 'administration_cfa'],
  administration_cfa: ['administration_cfa'],
  instruction: ['instruction'],
  comptabilite: ['comptabilite'],
  administration_opco: ['administration_opco'],
};

/** What the `:id` of a path designates; `held`: a contract that the calling agent has taken. */
export type ObjectKind =
  | 'cfa'
  | 'change'
  | 'contract'
  | 'document'
  | 'held'
  | 'notification'
  | 'passkey'
  | 'refund'
  | 'rib'
  | 'session'
  | 'token'
  | 'vendor'
  | PersonKind
  | AnnouncementKind
  | NominationKind;

export interface RouteRow {
  readonly access: 'public' | 'partner' | Allowed;
  /** Status for who may, on an object of their own. */
  readonly ok: number;
  readonly id?: ObjectKind;
  readonly body?: Readonly<Record<string, unknown>>;
  readonly ifMatch?: true;
  /** Wants a fresh proof; `second_factor`: only of who has one, because the body carries the password. */
  readonly fresh?: 'always' | 'second_factor';
  /** Receives a form with a file (`@Upload()`): to who may call, JSON answers 415, which is its `ok`. */
  readonly upload?: true;
  /** Agents act on every CFA's objects. */
  readonly everyCfa?: true;
  /** Those of the callers to whom such an object is absent. */
  readonly hiddenFrom?: readonly Profile[];
  /** Status for agents, when they may call but have no such object. */
  readonly agents?: number;
  /** Made for programs: may be called from anywhere, and reads no session. */
  readonly anySite?: true;
  /** In no OpenAPI document: a page, a file, or every address that is not one. */
  readonly undocumented?: true;
  /** Shows an account number whole, because somebody has to copy or to check it. */
  readonly reveals?: true;
}

/** Whether somebody acts on every CFA's objects by this route. */
export function seesEveryCfa(row: RouteRow, profile: Profile): boolean {
  if (row.everyCfa !== true || row.hiddenFrom?.includes(profile)) return false;
  if (!(OPCO as readonly Profile[]).includes(profile)) return false;
  return WHO[row.access as Allowed]?.includes(profile) === true;
}

const PASSWORD = 'Apprentissage-2026!';
const MOTIF = { motif: 'Il manque une pièce.' };
const MAIL = { identifiant: 'inconnu@test.example' };
const LINK = { jeton: 'A'.repeat(43) };

/** Every route of the API. */
export const ROUTES: Readonly<Record<string, RouteRow>> = {
  'GET /api/brand': { access: 'public', ok: 200 },
  'GET /api/health': { access: 'public', ok: 200 },
  'GET /api/docs': { access: 'public', ok: 200, undocumented: true },
  'GET /api/docs/:file': { access: 'public', ok: 404, undocumented: true },
  'GET /api/convergence/openapi.json': { access: 'public', ok: 200, undocumented: true },

  'POST /api/account/sign-up': { access: 'public', ok: 400, body: { siret: '1' } },
  'POST /api/account/confirm': { access: 'public', ok: 410, body: LINK },
  'POST /api/account/confirm/resend': { access: 'public', ok: 202, body: MAIL },
  'POST /api/account/forgotten-password': { access: 'public', ok: 202, body: MAIL },
  'POST /api/account/reset-password': {
    access: 'public',
    ok: 410,
    body: { ...LINK, motDePasse: 'Nouvelles-pommes-43' },
  },
  'POST /api/account/confirm-email': { access: 'public', ok: 410, body: LINK },
  'POST /api/account/confirm-identifiant': { access: 'public', ok: 410, body: LINK },
  'POST /api/account/undo-identifiant': { access: 'public', ok: 410, body: LINK },

  'GET /api/account': { access: 'signed_in', ok: 200 },
  'PUT /api/account': {
    access: 'signed_in',
    ok: 200,
    ifMatch: true,
    body: { nom: 'Nom', prenom: 'Prénom', email: 'autre@test.example', newsletter: true },
  },
  'GET /api/account/second-factor': { access: 'signed_in', ok: 200 },
  'POST /api/account/second-factor/totp': { access: 'signed_in', ok: 200, fresh: 'always' },
  'POST /api/account/second-factor/totp/confirm': {
    access: 'signed_in',
    ok: 422,
    fresh: 'always',
    body: { code: '000000' },
  },
  // Nobody of the table has a second factor: there is none to take away, and no code to renew.
  'DELETE /api/account/second-factor/totp': { access: 'signed_in', ok: 404, fresh: 'always' },
  'POST /api/account/second-factor/recovery-codes': {
    access: 'signed_in',
    ok: 409,
    fresh: 'always',
  },
  'POST /api/account/second-factor/passkeys/options': {
    access: 'signed_in',
    ok: 200,
    fresh: 'always',
  },
  'POST /api/account/second-factor/passkeys': {
    access: 'signed_in',
    ok: 422,
    fresh: 'always',
    body: { nom: 'Téléphone', reponse: {} },
  },
  'DELETE /api/account/second-factor/passkeys/:id': {
    access: 'signed_in',
    ok: 204,
    fresh: 'always',
    id: 'passkey',
  },
  'POST /api/session/proof': { access: 'signed_in', ok: 204, body: { motDePasse: PASSWORD } },
  'POST /api/session/proof/passkey/options': { access: 'signed_in', ok: 200 },
  'POST /api/session/proof/passkey': { access: 'signed_in', ok: 422, body: { reponse: {} } },
  'POST /api/account/identifiant': {
    access: 'signed_in',
    fresh: 'second_factor',
    ok: 202,
    body: { nouvelIdentifiant: 'nouveau@test.example', motDePasse: PASSWORD },
  },
  'POST /api/account/mot-de-passe': {
    access: 'signed_in',
    fresh: 'second_factor',
    ok: 204,
    body: { motDePasseActuel: PASSWORD, nouveauMotDePasse: 'Nouvelles-pommes-43' },
  },
  'POST /api/account/changements/:id/renvoyer': { access: 'signed_in', ok: 202, id: 'change' },
  'DELETE /api/account/changements/:id': { access: 'signed_in', ok: 204, id: 'change' },
  'GET /api/account/sessions': { access: 'signed_in', ok: 200 },
  'DELETE /api/account/sessions': { access: 'signed_in', ok: 204 },
  'DELETE /api/account/sessions/:id': { access: 'signed_in', ok: 204, id: 'session' },
  'GET /api/account/connexions': { access: 'signed_in', ok: 200 },
  // A sign-in that is not in the caller's own history; reporting one's own ends the session.
  'POST /api/account/connexions/signalement': {
    access: 'signed_in',
    ok: 404,
    body: { connexion: '0' },
  },

  'POST /api/session': {
    access: 'public',
    ok: 401,
    body: { ...MAIL, motDePasse: 'Faux-mot-de-passe-1' },
  },
  'GET /api/session': { access: 'signed_in', ok: 200 },
  // Without the cookie of a sign-in that waits.
  'POST /api/session/second-factor': { access: 'public', ok: 401, body: { code: '000000' } },
  'POST /api/session/second-factor/passkey/options': { access: 'public', ok: 401 },
  'POST /api/session/second-factor/passkey': { access: 'public', ok: 401, body: { reponse: {} } },
  'POST /api/session/passkey/options': { access: 'public', ok: 200 },
  'POST /api/session/passkey': {
    access: 'public',
    ok: 422,
    body: { defi: LINK.jeton, reponse: {} },
  },
  'DELETE /api/session': { access: 'public', ok: 204 },

  'GET /api/notifications': { access: 'signed_in', ok: 200 },
  'GET /api/notifications/stream': { access: 'signed_in', ok: 200 },
  'GET /api/notifications/unread': { access: 'signed_in', ok: 200 },
  'GET /api/notifications/preferences': { access: 'signed_in', ok: 200 },
  'PUT /api/notifications/preferences': {
    access: 'signed_in',
    ok: 412,
    ifMatch: true,
    body: { action: 'jamais', information: 'quotidien', actualite: 'immediat' },
  },
  'POST /api/notifications/read-all': { access: 'signed_in', ok: 204 },
  'POST /api/notifications/:id/read': {
    access: 'signed_in',
    ok: 204,
    id: 'notification',
    agents: 404,
  },
  'POST /api/notifications/:id/unread': {
    access: 'signed_in',
    ok: 204,
    id: 'notification',
    agents: 404,
  },
  'POST /api/notifications/:id/archive': {
    access: 'signed_in',
    ok: 204,
    id: 'notification',
    agents: 404,
  },
  'POST /api/notifications/:id/unarchive': {
    access: 'signed_in',
    ok: 204,
    id: 'notification',
    agents: 404,
  },

  'GET /api/contracts': { access: 'contrats', ok: 200 },
  'GET /api/contracts/counts': { access: 'contrats', ok: 200 },
  'GET /api/contracts/:id': { access: 'contrats', ok: 200, id: 'contract' },

  ...DOCUMENT_ROUTES,

  ...TOKEN_ROUTES,

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
  'GET /api/settlement': { access: 'administration_cfa', ok: 200 },
  'PUT /api/settlement': {
    access: 'administration_cfa',
    ok: 200,
    ifMatch: true,
    body: { mode: 'remboursement' },
  },

  'GET /api/bank-accounts': { access: 'administration_cfa', ok: 200 },
  'POST /api/bank-accounts/draft': { access: 'administration_cfa', ok: 201, body: {} },
  'PUT /api/bank-accounts/draft': {
    access: 'administration_cfa',
    ok: 200,
    ifMatch: true,
    body: { mode: 'soi_meme', uai: '0751234J', titulaire: 'CFA' },
  },
  'POST /api/bank-accounts/draft/files': { access: 'administration_cfa', ok: 415, upload: true },
  // A file of the CFA, which is not of the draft.
  'DELETE /api/bank-accounts/draft/files/:id': {
    access: 'administration_cfa',
    ok: 404,
    id: 'document',
  },
  // The draft was changed since: the version that is sent is not the last.
  'POST /api/bank-accounts/draft/submit': {
    access: 'administration_cfa',
    ok: 412,
    fresh: 'always',
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
    fresh: 'always',
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
    fresh: 'always',
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
    id: 'rib',
    everyCfa: true,
  },

  'GET /api/backoffice/refund-settings': { access: 'administration_opco', ok: 200 },
  'POST /api/backoffice/refund-settings': {
    access: 'administration_opco',
    ok: 201,
    body: {
      titulaire: 'Opco',
      banque: 'Banque',
      iban: 'FR7630006000011234567890189',
      bic: 'AGRIFRPP',
      libelle: 'AVCAP PRO-',
      consigne: 'Un virement par pro forma.',
    },
  },
  'POST /api/backoffice/refund-settings/:id/confirm': {
    access: 'administration_opco',
    ok: 200,
    id: 'refund',
  },
  'POST /api/backoffice/refund-settings/:id/reject': {
    access: 'administration_opco',
    ok: 200,
    id: 'refund',
  },
  'GET /api/journal': { access: 'administration_cfa', ok: 200 },
  'GET /api/journal/acteurs': { access: 'administration_cfa', ok: 200 },
  'GET /api/journal/export.csv': { access: 'administration_cfa', ok: 200 },

  ...USERS_ROUTES,

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

  ...ANNOUNCEMENT_ROUTES,
  ...NOMINATION_ROUTES,
  'GET /api/backoffice/cfas': { access: 'administration_opco', ok: 200, everyCfa: true },
  'GET /api/backoffice/cfas/:id': {
    access: 'administration_opco',
    ok: 200,
    id: 'cfa',
    everyCfa: true,
  },

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

  // The partners' side is known by its own headers, never by a session: see `partners.spec.ts`.
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
