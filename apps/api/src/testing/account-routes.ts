import type { RouteRow } from './access-table.js';
import { PASSWORD } from './portal.js';

const MAIL = { identifiant: 'inconnu@test.example' };
const LINK = { jeton: 'A'.repeat(43) };

/** Signing up and in, « Mon compte », the second factor and the proofs of a session. */
export const ACCOUNT_ROUTES: Readonly<Record<string, RouteRow>> = {
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
  'POST /api/account/undo-email': { access: 'public', ok: 410, body: LINK },
  'POST /api/account/undo-second-factor': { access: 'public', ok: 410, body: LINK },
  'GET /api/account': { access: 'signed_in', ok: 200 },
  'PUT /api/account': {
    access: 'signed_in',
    fresh: 'some_changes',
    ok: 200,
    ifMatch: true,
    body: { nom: 'Nom', prenom: 'Prénom', email: 'autre@test.example', newsletter: true },
  },
  'GET /api/account/second-factor': { access: 'signed_in', ok: 200 },
  'POST /api/account/second-factor/totp': { access: 'signed_in', ok: 200, fresh: 'own_account' },
  'POST /api/account/second-factor/totp/confirm': {
    access: 'signed_in',
    ok: 422,
    fresh: 'own_account',
    body: { code: '000000' },
  },
  // Nobody of the table has a second factor: there is none to take away, and no code to renew.
  'DELETE /api/account/second-factor/totp': { access: 'signed_in', ok: 404, fresh: 'own_account' },
  'POST /api/account/second-factor/recovery-codes': {
    access: 'signed_in',
    ok: 409,
    fresh: 'own_account',
  },
  'POST /api/account/second-factor/passkeys/options': {
    access: 'signed_in',
    ok: 200,
    fresh: 'own_account',
  },
  'POST /api/account/second-factor/passkeys': {
    access: 'signed_in',
    ok: 422,
    fresh: 'own_account',
    body: { nom: 'Téléphone', reponse: {} },
  },
  'DELETE /api/account/second-factor/passkeys/:id': {
    access: 'signed_in',
    ok: 204,
    fresh: 'own_account',
    id: 'passkey',
  },
  'POST /api/session/proof': { access: 'signed_in', ok: 204, body: { motDePasse: PASSWORD } },
  'POST /api/session/proof/passkey/options': { access: 'signed_in', ok: 200 },
  'POST /api/session/proof/passkey': { access: 'signed_in', ok: 422, body: { reponse: {} } },
  'POST /api/account/identifiant': {
    access: 'signed_in',
    fresh: 'with_password',
    ok: 202,
    body: { nouvelIdentifiant: 'nouveau@test.example', motDePasse: PASSWORD },
  },
  'POST /api/account/mot-de-passe': {
    access: 'signed_in',
    fresh: 'with_password',
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
};
