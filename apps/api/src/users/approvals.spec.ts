import type { Caller } from '../testing/portal.js';
import { UsersScene } from '../testing/users-scene.js';

const WAITING = '/api/backoffice/invitations';

describe('more accounts in a day than a CFA may open alone', () => {
  let scene: UsersScene;
  let agent: Caller;
  let agentMail: string;

  beforeEach(async () => {
    scene = await UsersScene.start({ INVITATIONS_PER_DAY: '3' });
    const { identifiant } = await scene.portal.plantUser(null, ['administration_opco']);
    agentMail = identifiant;
    agent = await scene.portal.signedIn(identifiant);
  });
  afterEach(() => scene.stop());

  it('wait for the OPCO: no mail leaves before an administrator of the OPCO agrees', async () => {
    for (let n = 0; n < 3; n++) expect((await scene.invite()).body.etat).toBe('invite');
    const fourth = await scene.invite();
    const fifth = await scene.invite();
    expect([fourth.status, fourth.body.etat, fifth.body.etat]).toEqual([
      201,
      'a_approuver',
      'a_approuver',
    ]);
    expect(fourth.body.invitationExpireLe).toBeNull();
    expect(await scene.secretFor(fourth.body.identifiant)).toBe('');
    const path = `/api/users/${fourth.body.id}/invitation`;
    expect((await scene.administrator.post(path)).body.code).toBe('etat_incompatible');
    expect(await scene.subjectsTo(agentMail)).toEqual(['une action vous attend']);
    const seen = await agent.get('/api/notifications');
    expect(seen.body.items).toEqual([
      expect.objectContaining({
        title: 'Accès à approuver : CFA 35600000000048',
        link: '/backoffice/invitations',
      }),
    ]);

    const { body } = await agent.get(WAITING);
    expect(body.map(({ id }: { id: string }) => id)).toEqual([fourth.body.id, fifth.body.id]);
    expect(body[0]).toMatchObject({
      cfa: { siret: '35600000000048', raisonSociale: 'CFA 35600000000048' },
      identifiant: fourth.body.identifiant,
      rights: ['contrats'],
    });
    expect((await agent.post(`${WAITING}/${fourth.body.id}/approuver`)).status).toBe(204);
    expect((await agent.post(`${WAITING}/${fifth.body.id}/refuser`)).status).toBe(204);
    for (const [person, verb] of [
      [fourth, 'approuvé'],
      [fifth, 'refusé'],
    ] as const) {
      const late = await agent.post(`${WAITING}/${person.body.id}/approuver`);
      expect([late.status, late.body.code]).toEqual([409, 'deja_traite']);
      expect(late.body.detail).toMatch(
        new RegExp(
          `^Prénom Nom a déjà ${verb} cette demande, le \\d\\d/\\d\\d/\\d{4} à \\d\\d:\\d\\d`,
        ),
      );
    }
    const jeton = await scene.secretFor(fourth.body.identifiant);
    expect((await scene.accept(jeton)).status).toBe(204);
    expect((await scene.administrator.get(`/api/users/${fifth.body.id}`)).status).toBe(404);
    const told = await scene.administrator.get('/api/notifications');
    expect(told.body.items.map(({ title }: { title: string }) => title)).toEqual([
      'Demande d’accès refusée',
      'Demande d’accès acceptée',
    ]);
    expect((await scene.acts(fourth.body.id)).map(({ act }) => act)).toContain(
      'utilisateur.invitation_approuvee',
    );
  });

  it('are counted even when they come at once, and when earlier ones were withdrawn', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => scene.invite()));
    const states = answers.map(({ body }) => body.etat).sort();
    expect(states).toEqual([...Array(5).fill('a_approuver'), ...Array(3).fill('invite')]);
    for (const { body } of answers) {
      await scene.administrator.delete(`/api/users/${body.id}/invitation`);
    }
    expect((await scene.invite()).body.etat).toBe('a_approuver');
    scene.portal.clock.advance(24 * 60 + 1);
    const caller = await scene.portal.signedIn(scene.camille.identifiant);
    expect((await scene.invite({}, caller)).body.etat).toBe('invite');
  });

  it('are answered once when two agents answer at the same moment: the other is told by whom', async () => {
    const agents = await Promise.all(
      ['administration_opco', 'administration_opco'].map(async (right) => {
        const { identifiant } = await scene.portal.plantUser(null, [
          right as 'administration_opco',
        ]);
        return scene.portal.signedIn(identifiant);
      }),
    );
    for (let n = 0; n < 3; n++) await scene.invite();
    for (let round = 0; round < 6; round += 1) {
      const { body } = await scene.invite();
      const answers = await Promise.all(
        agents.map((one, rank) =>
          one.post(
            `${WAITING}/${body.id}/${rank === 0 || round % 2 === 0 ? 'approuver' : 'refuser'}`,
          ),
        ),
      );
      expect(answers.map(({ status }) => status).toSorted()).toEqual([204, 409]);
      const loser = answers.find(({ status }) => status === 409);
      expect(loser?.body.detail).toMatch(
        /^Prénom Nom a déjà (approuvé|refusé) cette demande, le \d\d\/\d\d\/\d{4} à \d\d:\d\d/,
      );
    }
  });

  it('cannot be let in by the CFA itself, whatever it sends', async () => {
    for (let n = 0; n < 3; n++) await scene.invite();
    const { body } = await scene.invite();
    for (const field of ['awaitsApproval', 'awaits_approval', 'etat', 'invitationExpireLe']) {
      expect((await scene.save(body.id, { [field]: false })).status).toBe(400);
    }
    await scene.save(body.id, { nom: 'Autre', identifiant: 'autre@cfa.example' });
    const shown = await scene.administrator.get(`/api/users/${body.id}`);
    expect(shown.body).toMatchObject({ nom: 'Autre', etat: 'a_approuver' });
    expect(await scene.subjectsTo('autre@cfa.example')).toEqual([]);
    expect((await scene.administrator.get(WAITING)).status).toBe(403);
  });
});
