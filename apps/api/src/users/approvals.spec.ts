import type { Caller } from '../testing/portal.js';
import { DECISION_RUNS, expectOneDecision, named, Race, unguarded } from '../testing/race.js';
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

  it('count those that go to another address, which would else be as many free ones', async () => {
    const { body } = await scene.invite();
    expect((await scene.save(body.id, { identifiant: 'second@cfa.example' })).status).toBe(200);
    expect((await scene.save(body.id, { identifiant: 'troisieme@cfa.example' })).status).toBe(200);
    const refused = await scene.save(body.id, { identifiant: 'quatrieme@cfa.example' });
    expect([refused.status, refused.body.code]).toEqual([409, 'etat_incompatible']);
    expect((await scene.invite()).body.etat).toBe('a_approuver');
  });

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

  describe('answered by two agents at the same moment', () => {
    let agents: Caller[];
    let names: string[];
    let race: Race;

    beforeEach(async () => {
      const people = [];
      for (let n = 0; n < 2; n++) {
        people.push(await scene.portal.plantUser(null, ['administration_opco']));
      }
      agents = [];
      for (const one of people) agents.push(await scene.portal.entered(one));
      names = await named(
        scene.portal,
        people.map(({ userId }) => userId),
      );
      race = await Race.to(scene.portal, 'users');
      for (let n = 0; n < 3; n++) await scene.invite();
    });

    /** An invitation past the daily number, approved by one agent; the other does the same, or refuses. */
    const bothAnswer = async (verb: 'approuver' | 'refuser') => {
      const { body } = await scene.invite();
      const answer = (rank: number, how: string) => () =>
        (agents[rank] as Caller).post(`${WAITING}/${body.id}/${how}`);
      return race.run(answer(0, 'approuver'), answer(1, verb));
    };

    it(`are answered once, and the other is told by whom, ${DECISION_RUNS} times`, async () => {
      for (let round = 0; round < DECISION_RUNS; round += 1) {
        const answers = await bothAnswer(round % 2 === 0 ? 'approuver' : 'refuser');
        expectOneDecision(answers, names);
        const loser = answers.find(({ status }) => status === 409);
        expect(loser?.body.detail).toMatch(
          /a déjà (approuvé|refusé) cette demande, le \d\d\/\d\d\/\d{4} à \d\d:\d\d/,
        );
      }
    }, 3_600_000);

    it('would be told nothing of it, were no row locked', async () => {
      const answers = await unguarded(scene.portal, () => bothAnswer('approuver'));
      expect(() => expectOneDecision(answers, names)).toThrow();
    });
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
