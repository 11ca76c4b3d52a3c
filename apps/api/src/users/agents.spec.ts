import { type Caller, Portal, type Somebody } from '../testing/portal.js';
import { CHOSEN } from '../testing/users-scene.js';

const AGENTS = '/api/backoffice/agents';

describe('the agents of the OPCO', () => {
  let portal: Portal;
  let charlie: Somebody;
  let administrator: Caller;

  beforeAll(async () => {
    portal = await Portal.start();
    charlie = await portal.plantUser(null, ['administration_opco']);
    administrator = await portal.signedIn(charlie.identifiant);
  });
  afterAll(() => portal.stop());
  beforeEach(async () => {
    await portal.admin.query('UPDATE sessions SET proven_at = now()');
    await portal.admin.query('DELETE FROM throttles');
  });

  let rank = 0;
  const form = (changes: Record<string, unknown> = {}) => {
    const identifiant = `agent-${(rank += 1)}@opco.example`;
    const person = { nom: 'Moreau', prenom: 'Claude', identifiant, email: identifiant };
    return { ...person, rights: ['instruction'], ...changes };
  };
  const version = { headers: { 'if-match': '"1"' } };

  it.each([['instruction'], ['comptabilite'], ['administration_opco']])(
    'are named by an administrator: %s',
    async (right) => {
      const body = form({ rights: [right] });
      const made = await administrator.post(AGENTS, body);
      expect(made.status).toBe(201);
      expect(made.body).toMatchObject({
        etat: 'invite',
        administrateur: right === 'administration_opco',
      });
      const jeton = (await portal.mails())
        .filter(({ recipient }) => recipient === body.identifiant)
        .flatMap((mail) => /\/invitation\/([\w-]{43})$/m.exec(mail.body)?.[1] ?? [])[0];
      const stranger = portal.stranger();
      const shown = await stranger.post('/api/account/invitation', { jeton });
      expect(shown.body).toMatchObject({ organisme: 'Opco de démonstration', rights: [right] });
      const accept = { jeton, motDePasse: CHOSEN };
      expect((await stranger.post('/api/account/invitation/accept', accept)).status).toBe(204);
      const { identifiant } = body;
      const signedIn = await stranger.post('/api/session', { identifiant, motDePasse: CHOSEN });
      expect(signedIn.status).toBe(200);
    },
  );

  it('are never accountant and administrator at once: the rule and the table refuse it', async () => {
    const rights = ['comptabilite', 'administration_opco'];
    const made = await administrator.post(AGENTS, form({ rights }));
    expect(made.body).toMatchObject({ code: 'regle_refusee', errors: [{ pointer: '/rights' }] });
    const { userId } = await portal.plantUser(null, ['comptabilite']);
    const body = { nom: 'N', prenom: 'P', email: 'e@opco.example', rights, actif: true };
    const changed = await administrator.put(`${AGENTS}/${userId}`, body, version);
    expect(changed.status).toBe(422);
    const attempt = portal.admin.query('UPDATE users SET rights = $2 WHERE id = $1', [
      userId,
      rights,
    ]);
    await expect(attempt).rejects.toMatchObject({ constraint: 'users_duties_separated' });
  });

  it('never raise themselves', async () => {
    const body = {
      nom: 'Nom',
      prenom: 'Prénom',
      email: charlie.identifiant,
      rights: ['administration_opco', 'instruction'],
      actif: true,
    };
    const raised = await administrator.put(`${AGENTS}/${charlie.userId}`, body, version);
    expect(raised.body.code).toBe('soi_meme');
  });

  it('never get a right of a CFA, nor a CFA’s people as agents', async () => {
    for (const right of ['contrats', 'administration_cfa']) {
      expect((await administrator.post(AGENTS, form({ rights: [right] }))).status).toBe(400);
    }
    const { userId } = await portal.plantCfa('35600000000048');
    expect((await administrator.get(`${AGENTS}/${userId}`)).status).toBe(404);
    const gone = await administrator.post(`${AGENTS}/${userId}/desactiver`, {}, version);
    expect(gone.status).toBe(404);
    const { body } = await administrator.get(`${AGENTS}?parPage=100`);
    expect(body.items.some(({ id }: { id: string }) => id === userId)).toBe(false);
  });

  it('lose everything on the very next request when deactivated; the act is on the OPCO’s chain', async () => {
    const agent = await portal.plantUser(null, ['instruction']);
    const caller = await portal.signedIn(agent.identifiant);
    expect((await caller.get('/api/backoffice/contracts')).status).toBe(200);
    const gone = await administrator.post(`${AGENTS}/${agent.userId}/desactiver`, {}, version);
    expect(gone.body).toMatchObject({ etat: 'inactif' });
    expect((await caller.get('/api/backoffice/contracts')).status).toBe(401);
    const { rows } = await portal.admin.query(
      `SELECT chain, actor_id, detail FROM audit_events
       WHERE act = 'utilisateur.desactive' AND object_id = $1`,
      [agent.userId],
    );
    expect(rows).toEqual([
      {
        chain: '00000000-0000-0000-0000-000000000000',
        actor_id: charlie.userId,
        detail: {
          avant: { droits: ['instruction'], actif: true },
          apres: { droits: ['instruction'], actif: false },
        },
      },
    ]);
  });

  it('that are administrators are all told when one more is made', async () => {
    const second = await portal.plantUser(null, ['administration_opco']);
    const { userId } = await portal.plantUser(null, ['instruction']);
    const body = {
      nom: 'Petit',
      prenom: 'Noa',
      email: 'noa@opco.example',
      rights: ['administration_opco'],
      actif: true,
    };
    await administrator.put(`${AGENTS}/${userId}`, body, version);
    const seen = await administrator.get('/api/notifications');
    expect(seen.body.items[0]).toMatchObject({
      title: 'Un administrateur a été nommé',
      link: '/backoffice/agents',
    });
    const told = (await portal.mails()).filter(({ recipient }) => recipient === second.identifiant);
    expect(told.map(({ subject }) => subject)).toEqual([
      'Action Apprentissage : sécurité de votre compte',
    ]);
  });
});
