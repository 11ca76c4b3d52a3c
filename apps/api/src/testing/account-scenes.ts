import type { Right } from '@apprentissage/domain';
import { PASSWORD } from './portal.js';
import { enrolApplication } from './second-factor.js';
import { type Player, type Ready, type Scene, Stage } from './stage.js';
import { CHOSEN } from './users-scene.js';

const { good } = Stage;

/** Asks for a change of login; the secret mailed to the new one. */
async function changeOfLogin(stage: Stage, { caller }: Player): Promise<string> {
  const nouvelIdentifiant = stage.address();
  good(await caller.post('/api/account/identifiant', { nouvelIdentifiant, motDePasse: PASSWORD }));
  return stage.link(nouvelIdentifiant, 'confirmation-identifiant');
}

/** Asks for another e-mail of notification; what is sent to confirm it. */
async function changeOfEmail(stage: Stage, { caller }: Player): Promise<{ jeton: string }> {
  const email = stage.address();
  const { headers, body } = await caller.get('/api/account');
  const { nom, prenom, newsletter } = body;
  const sent = { headers: { 'if-match': String(headers['etag']) } };
  good(await caller.put('/api/account', { nom, prenom, newsletter, email }, sent));
  return { jeton: await stage.link(email, 'confirmation-email') };
}

/** Invites somebody; the secret mailed to them. */
async function invitation(stage: Stage): Promise<string> {
  const director = await stage.player('administration_cfa');
  const identifiant = stage.address();
  const form = { nom: 'Durand', prenom: 'Élodie', identifiant, email: identifiant };
  good(await director.caller.post('/api/users', { ...form, rights: ['contrats'] }));
  return stage.link(identifiant, 'invitation');
}

/** What « Inscription » sends. */
const signUp = (stage: Stage, identifiant: string) => ({
  ...{ siret: stage.siret(), raisonSociale: 'CFA des scènes', uai: '0751234J' },
  ...{ nom: 'Essai', prenom: 'Dominique', identifiant, email: identifiant, motDePasse: CHOSEN },
});

/** Acts by mailed links. */
export const ACCOUNT_SCENES: Readonly<Record<string, Scene>> = {
  'POST /api/account/sign-up': async (stage) => {
    const body = signUp(stage, stage.address());
    return () => stage.send('POST /api/account/sign-up', stage.portal.stranger(), { body });
  },
  'POST /api/account/confirm': async (stage) => {
    const identifiant = stage.address();
    const visitor = stage.portal.stranger();
    good(await visitor.post('/api/account/sign-up', signUp(stage, identifiant)));
    const body = { jeton: await stage.link(identifiant, 'confirmation') };
    return () => stage.send('POST /api/account/confirm', visitor, { body });
  },
  'POST /api/account/reset-password': async (stage) => {
    const { identifiant } = await stage.player();
    const visitor = stage.portal.stranger();
    good(await visitor.post('/api/account/forgotten-password', { identifiant }));
    const body = { jeton: await stage.link(identifiant, 'mot-de-passe'), motDePasse: CHOSEN };
    return () => stage.send('POST /api/account/reset-password', visitor, { body });
  },
  'POST /api/account/confirm-email': async (stage) => {
    const body = await changeOfEmail(stage, await stage.player());
    return () => stage.send('POST /api/account/confirm-email', stage.portal.stranger(), { body });
  },
  'POST /api/account/undo-email': async (stage) => {
    const player = await stage.player();
    const visitor = stage.portal.stranger();
    const change = await changeOfEmail(stage, player);
    good(await visitor.post('/api/account/confirm-email', change));
    const body = { jeton: await stage.link(player.identifiant, 'annuler-email') };
    return () => stage.send('POST /api/account/undo-email', visitor, { body });
  },
  'POST /api/account/confirm-identifiant': async (stage) => {
    const body = { jeton: await changeOfLogin(stage, await stage.player()) };
    const visitor = stage.portal.stranger();
    return () => stage.send('POST /api/account/confirm-identifiant', visitor, { body });
  },
  'POST /api/account/undo-identifiant': async (stage) => {
    const player = await stage.player();
    const visitor = stage.portal.stranger();
    const jeton = await changeOfLogin(stage, player);
    good(await visitor.post('/api/account/confirm-identifiant', { jeton }));
    const body = { jeton: await stage.link(player.identifiant, 'annuler-identifiant') };
    return () => stage.send('POST /api/account/undo-identifiant', visitor, { body });
  },
  'POST /api/account/undo-second-factor': async (stage) => {
    const player = await stage.player();
    await enrolApplication(stage.portal, await stage.portal.signedIn(player.identifiant));
    const body = { jeton: await stage.link(player.identifiant, 'annuler-double-authentification') };
    const visitor = stage.portal.stranger();
    return () => stage.send('POST /api/account/undo-second-factor', visitor, { body });
  },
  'POST /api/account/invitation': async (stage) => {
    const body = { jeton: await invitation(stage) };
    return () => stage.send('POST /api/account/invitation', stage.portal.stranger(), { body });
  },
  'POST /api/account/invitation/accept': async (stage) => {
    const body = { jeton: await invitation(stage), motDePasse: CHOSEN };
    const visitor = stage.portal.stranger();
    return () => stage.send('POST /api/account/invitation/accept', visitor, { body });
  },
  'POST /api/users/:id/reactiver': (stage) => back(stage, '/api/users', 'administration_cfa'),
  'POST /api/backoffice/agents/:id/reactiver': (stage) =>
    back(stage, '/api/backoffice/agents', 'administration_opco'),
};

/** Somebody who was deactivated comes back. */
async function back(stage: Stage, path: string, right: Right): Promise<Ready> {
  const { caller } = await stage.player(right);
  const { userId: id } = await stage.player(right);
  await stage.portal.admin.query('UPDATE users SET active = false WHERE id = $1', [id]);
  const { headers } = good(await caller.get(`${path}/${id}`));
  const sent = { id, headers: { 'if-match': String(headers['etag']) } };
  return () => stage.send(`POST ${path}/:id/reactiver`, caller, sent);
}
