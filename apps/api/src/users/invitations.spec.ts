import type { Answer } from '../testing/portal.js';
import { CHOSEN, UsersScene } from '../testing/users-scene.js';

describe('an invitation', () => {
  let scene: UsersScene;
  beforeAll(async () => {
    scene = await UsersScene.start({ INVITATIONS_PER_DAY: '1000' });
  });
  afterAll(() => scene.stop());
  beforeEach(() => scene.freshen());

  const alike = ({ status, headers, body }: Answer) => {
    const { date: _date, etag: _etag, 'content-length': _length, ...rest } = headers;
    const { id: _id, identifiant: _login, email: _email, inviteLe: _at, ...shown } = body;
    return JSON.stringify([status, rest, { ...shown, invitationExpireLe: null }]);
  };

  it('lets the person choose a password, and nobody else ever knows it', async () => {
    const made = await scene.invite({ rights: ['contrats', 'apprentis_sans_contrat'] });
    expect(made.status).toBe(201);
    const { id, identifiant } = made.body;
    expect(made.body).toMatchObject({
      nom: 'Durand',
      prenom: 'Élodie',
      rights: ['apprentis_sans_contrat', 'contrats'],
      administrateur: false,
      etat: 'invite',
      derniereConnexion: null,
      soiMeme: false,
      version: 1,
    });
    expect((await scene.signIn(identifiant)).status).toBe(401);
    const jeton = await scene.secretFor(identifiant);
    for (let reading = 0; reading < 2; reading++) {
      const shown = await scene.portal.stranger().post('/api/account/invitation', { jeton });
      expect(shown.body).toEqual({
        nom: 'Durand',
        prenom: 'Élodie',
        identifiant,
        organisme: 'CFA 35600000000048',
        rights: ['apprentis_sans_contrat', 'contrats'],
      });
    }
    for (const weak of ['court-1A', 'motdepasse12', 'Durand-Durand-1', identifiant]) {
      expect((await scene.accept(jeton, weak)).status).toBe(400);
    }
    expect((await scene.accept(jeton)).status).toBe(204);
    expect((await scene.accept(jeton)).body.code).toBe('lien_invalide');
    expect((await scene.signIn(identifiant)).status).toBe(200);
    const { body } = await scene.administrator.get(`/api/users/${id}`);
    expect(body.etat).toBe('actif');
    expect(body.invitationExpireLe).toBeNull();
    expect(body.derniereConnexion).not.toBeNull();
    expect((await scene.acts(id)).map(({ act }) => act)).toEqual([
      'utilisateur.invite',
      'utilisateur.invitation_acceptee',
      'connexion.ouverte',
    ]);
  });

  it('says nothing of an address that another CFA has, and tells its owner by mail', async () => {
    const neighbour = await scene.portal.plantCfa('98765432400019');
    const free = await scene.invite();
    const taken = await scene.invite({
      identifiant: neighbour.identifiant,
      email: neighbour.identifiant,
    });
    expect(alike(taken)).toBe(alike(free));
    expect(await scene.subjectsTo(neighbour.identifiant)).toEqual(['votre adresse a été invitée']);
    const mail = (await scene.portal.mails()).find(
      ({ recipient }) => recipient === neighbour.identifiant,
    );
    expect(mail?.body).not.toMatch(/http|35600000000048/);
    const shown = await scene.administrator.get(`/api/users/${taken.body.id}`);
    expect(shown.body.etat).toBe('invite');
    scene.portal.clock.advance(7 * 24 * 60 + 1);
    const caller = await scene.portal.signedIn(scene.camille.identifiant);
    for (const { body } of [taken, free]) {
      const later = await caller.get(`/api/users/${body.id}`);
      expect(later.body.etat).toBe('invitation_expiree');
    }
    const withdrawn = await caller.delete(`/api/users/${taken.body.id}/invitation`);
    expect(withdrawn.status).toBe(204);
    scene.portal.clock.advance(-7 * 24 * 60 - 1);
    expect((await scene.signIn(neighbour.identifiant, 'Apprentissage-2026!')).status).toBe(200);
  });

  it('tells its own CFA that a colleague has the identifiant already', async () => {
    const first = await scene.invite();
    const again = await scene.invite({ identifiant: first.body.identifiant });
    expect(again.body).toMatchObject({
      status: 409,
      code: 'conflit',
      errors: [{ pointer: '/identifiant' }],
    });
  });

  it('of one address by two CFA is accepted once; the second link says why it is worth nothing', async () => {
    const other = await scene.portal.plantCfa('99999998700012');
    const neighbour = await scene.portal.signedIn(other.identifiant);
    const identifiant = 'demandee@cfa.example';
    await scene.invite({ identifiant });
    const first = await scene.secretFor(identifiant);
    await scene.invite({ identifiant }, neighbour);
    const second = await scene.secretFor(identifiant);
    expect(second).not.toBe(first);
    const answers = await Promise.all([scene.accept(first), scene.accept(second)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 410]);
    const refused = answers.find(({ status }) => status === 410);
    expect(refused?.body).toMatchObject({ code: 'lien_invalide' });
    expect(refused?.body.detail).toMatch(/autre compte/);
    expect((await scene.signIn(identifiant)).status).toBe(200);
  });

  it('and a sign-up with one address: whoever confirms first has it', async () => {
    const identifiant = 'partout@cfa.example';
    await scene.invite({ identifiant });
    const invitation = await scene.secretFor(identifiant);
    const signedUp = await scene.portal.stranger().post('/api/account/sign-up', {
      siret: '99999998900018',
      raisonSociale: 'Autre CFA',
      uai: '0751234J',
      nom: 'Durand',
      prenom: 'Élodie',
      identifiant,
      email: identifiant,
      motDePasse: CHOSEN,
    });
    expect(signedUp.status).toBe(202);
    const jeton = (await scene.portal.mails()).flatMap(
      ({ body }) => /\/confirmation\/([\w-]{43})$/m.exec(body)?.[1] ?? [],
    )[0];
    expect((await scene.accept(invitation)).status).toBe(204);
    const confirmed = await scene.portal.stranger().post('/api/account/confirm', { jeton });
    expect(confirmed.body.code).toBe('lien_invalide');
    expect((await scene.signIn(identifiant)).body.session.cfa.siret).toBe('35600000000048');
  });

  it('to one’s own second mailbox, as administrator, is told to every other administrator at once', async () => {
    const other = await scene.colleague(['administration_cfa']);
    await scene.invite({ identifiant: 'boite@ailleurs.example', rights: ['administration_cfa'] });
    expect(await scene.subjectsTo(other.identifiant)).toEqual(['sécurité de votre compte']);
    const { body } = await scene.administrator.get('/api/notifications');
    expect(body.items[0].title).toBe('Un administrateur a été nommé');
  });

  it('lives seven days; sent again, the earlier link is dead and the new one lives seven more', async () => {
    const { body } = await scene.invite();
    const first = await scene.secretFor(body.identifiant);
    scene.portal.clock.advance(7 * 24 * 60 + 1);
    expect((await scene.accept(first)).status).toBe(410);
    const caller = await scene.portal.signedIn(scene.camille.identifiant);
    expect((await caller.post(`/api/users/${body.id}/invitation`)).status).toBe(202);
    const second = await scene.secretFor(body.identifiant);
    expect((await scene.accept(first)).status).toBe(410);
    expect((await scene.accept(second)).status).toBe(204);
    expect((await caller.post(`/api/users/${body.id}/invitation`)).body.code).toBe(
      'etat_incompatible',
    );
    expect((await caller.delete(`/api/users/${body.id}/invitation`)).body.code).toBe(
      'etat_incompatible',
    );
    scene.portal.clock.advance(-7 * 24 * 60 - 1);
  });

  it('leaves again five times an hour at most', async () => {
    const { body } = await scene.invite();
    const again = () => scene.administrator.post(`/api/users/${body.id}/invitation`);
    const statuses = [];
    for (let time = 0; time < 6; time++) statuses.push((await again()).status);
    expect(statuses).toEqual([202, 202, 202, 202, 202, 429]);
  });

  it('once withdrawn opens nothing, and the person is gone', async () => {
    const { body } = await scene.invite();
    const jeton = await scene.secretFor(body.identifiant);
    const withdrawn = await scene.administrator.delete(`/api/users/${body.id}/invitation`);
    expect(withdrawn.status).toBe(204);
    expect((await scene.accept(jeton)).status).toBe(410);
    expect((await scene.administrator.get(`/api/users/${body.id}`)).status).toBe(404);
    expect((await scene.acts(body.id)).at(-1)).toEqual({
      act: 'utilisateur.invitation_retiree',
      detail: { identifiant: 'i•••@cfa.example' },
    });
  });

  it('moved to another address dies where it was sent', async () => {
    const { body } = await scene.invite();
    const first = await scene.secretFor(body.identifiant);
    const moved = await scene.save(body.id, { identifiant: 'ailleurs@cfa.example' });
    expect(moved.body).toMatchObject({ identifiant: 'ailleurs@cfa.example', version: 2 });
    expect((await scene.accept(first)).status).toBe(410);
    expect((await scene.accept(await scene.secretFor('ailleurs@cfa.example'))).status).toBe(204);
    const late = await scene.save(body.id, { identifiant: 'encore@cfa.example' });
    expect(late.body).toMatchObject({
      code: 'regle_refusee',
      errors: [{ pointer: '/identifiant' }],
    });
  });

  it('gives nobody a way in by « Mot de passe oublié » or a new confirmation link', async () => {
    const { body } = await scene.invite();
    const { identifiant } = body;
    await scene.secretFor(identifiant);
    for (const path of ['forgotten-password', 'confirm/resend']) {
      await scene.portal.stranger().post(`/api/account/${path}`, { identifiant });
    }
    expect(await scene.subjectsTo(identifiant)).toEqual(['votre accès vous attend']);
  });

  it('keeps neither the name nor the address in clear in the audit log', async () => {
    const { body } = await scene.invite({ nom: 'Canarisson', prenom: 'Hortense' });
    const acts = await scene.acts(body.id);
    expect(acts).toEqual([
      {
        act: 'utilisateur.invite',
        detail: { identifiant: 'i•••@cfa.example', droits: ['contrats'] },
      },
    ]);
  });
});
