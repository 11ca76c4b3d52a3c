import type { Allowed } from '../http/index.js';

/**
 * Who may do what, to be read and agreed by a person: the access matrix is generated from this table,
 * and the routing table of the server must be exactly its keys.
 */

/** Everybody who may call, alone with one right each. */
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
] as const;
export type Profile = (typeof PROFILES)[number];

const CFA: readonly Profile[] = PROFILES.slice(1, 8);
const OPCO: readonly Profile[] = PROFILES.slice(8, 11);

/** The people behind what a route declares, spelt out. */
export const WHO: Readonly<Partial<Record<Allowed, readonly Profile[]>>> = {
  signed_in: [...CFA, ...OPCO],
  contrats: ['contrats', 'contrats_facturation', 'administration_cfa'],
  administration_cfa: ['administration_cfa'],
  instruction: ['instruction'],
  administration_opco: ['administration_opco'],
};

/** What the `:id` of a path designates; `held`: a contract that the calling agent has taken. */
export type ObjectKind =
  'change' | 'contract' | 'held' | 'notification' | 'session' | 'token' | 'vendor';

export interface RouteRow {
  readonly access: 'public' | 'partner' | Allowed;
  /** Status for who may, on an object of their own. */
  readonly ok: number;
  readonly id?: ObjectKind;
  readonly body?: Readonly<Record<string, unknown>>;
  readonly ifMatch?: true;
  /** Agents act on every CFA's objects. */
  readonly everyCfa?: true;
  /** Status for agents, when they may call but have no such object. */
  readonly agents?: number;
}

const PASSWORD = 'Apprentissage-2026!';
const MOTIF = { motif: 'Il manque une pièce.' };
const MAIL = { identifiant: 'inconnu@test.example' };
const LINK = { jeton: 'A'.repeat(43) };

/** Every route of the API. */
export const ROUTES: Readonly<Record<string, RouteRow>> = {
  'GET /api/brand': { access: 'public', ok: 200 },
  'GET /api/health': { access: 'public', ok: 200 },
  'GET /api/docs': { access: 'public', ok: 200 },
  'GET /api/docs/:file': { access: 'public', ok: 404 },
  'GET /api/convergence/openapi.json': { access: 'public', ok: 200 },

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
  'POST /api/account/identifiant': {
    access: 'signed_in',
    ok: 202,
    body: { nouvelIdentifiant: 'nouveau@test.example', motDePasse: PASSWORD },
  },
  'POST /api/account/mot-de-passe': {
    access: 'signed_in',
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
  'DELETE /api/session': { access: 'public', ok: 204 },

  'GET /api/notifications': { access: 'signed_in', ok: 200 },
  'POST /api/notifications/read-all': { access: 'signed_in', ok: 204 },
  'POST /api/notifications/:id/read': {
    access: 'signed_in',
    ok: 204,
    id: 'notification',
    agents: 404,
  },

  'GET /api/contracts': { access: 'contrats', ok: 200 },
  'GET /api/contracts/counts': { access: 'contrats', ok: 200 },
  'GET /api/contracts/:id': { access: 'contrats', ok: 200, id: 'contract' },

  'GET /api/tokens': { access: 'administration_cfa', ok: 200 },
  'POST /api/tokens': { access: 'administration_cfa', ok: 201, body: { name: 'Essai' } },
  'DELETE /api/tokens/:id': { access: 'administration_cfa', ok: 204, id: 'token' },

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
  'ALL /api/convergence': { access: 'partner', ok: 404 },
  'ALL /api/convergence/*': { access: 'partner', ok: 404 },
};
