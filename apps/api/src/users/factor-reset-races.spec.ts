import { setTimeout as sleep } from 'node:timers/promises';
import { Authenticator } from '../testing/authenticator.js';
import { type CfaActor, Database, type OpcoActor, type TokenActor } from '../database/index.js';
import { type Caller, PASSWORD, Portal, type Somebody } from '../testing/portal.js';
import { expectOneDecision, named, Race } from '../testing/race.js';
import { enrolApplication } from '../testing/second-factor.js';

/** Of each pair of administrators who reset the same person at the same moment. */
const ROUNDS = 5;

describe('a reset of a second factor, at the same moment as something else', () => {
  let portal: Portal;
  let race: Race;
  let camille: Somebody;
  let sacha: Somebody;
  let callers: readonly Caller[];

  beforeAll(async () => {
    portal = await Portal.start();
    race = await Race.to(portal, 'passkeys', 'totp_keys');
    camille = await portal.plantCfa('35600000000048');
    sacha = await portal.plantUser(camille.cfaId, ['administration_cfa']);
    callers = [await portal.entered(camille), await portal.entered(sacha)];
  });
  afterAll(() => portal.stop());

  const sql = async (text: string, values: unknown[] = []) =>
    (await portal.admin.query<Record<string, unknown>>(text, values)).rows;
  async function plantProtected(): Promise<Somebody & { readonly caller: Caller }> {
    const somebody = await portal.plantUser(camille.cfaId, ['contrats']);
    const caller = await portal.signedIn(somebody.identifiant);
    await enrolApplication(portal, caller);
    return { ...somebody, caller };
  }
  const reset = (id: string, by: Caller | undefined) =>
    (by as Caller).delete(`/api/users/${id}/second-factor`);

  it(`is done once, and the second of two administrators is told by whom, ${ROUNDS} times`, async () => {
    const names = await named(portal, [camille.userId, sacha.userId]);
    for (let round = 0; round < ROUNDS; round += 1) {
      const { userId, identifiant } = await plantProtected();
      const answers = await race.run(
        () => reset(userId, callers[0]),
        () => reset(userId, callers[1]),
      );
      expectOneDecision(answers, names);
      const traces = await sql(
        `SELECT FROM audit_events WHERE object_id = $1
           AND act = 'utilisateur.second_facteur_reinitialise'`,
        [userId],
      );
      expect(traces).toHaveLength(1);
      const linked = (await portal.mails()).filter(
        ({ recipient, body }) => recipient === identifiant && body.includes('/mot-de-passe/'),
      );
      expect(linked).toHaveLength(1);
    }
  });

  it('leaves no factor that a session was adding', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const { userId, caller } = await plantProtected();
      const { body } = await caller.post('/api/account/second-factor/passkeys/options');
      const reponse = new Authenticator().register(body.options);
      const [done] = await race.run(
        () => reset(userId, callers[0]),
        () => caller.post('/api/account/second-factor/passkeys', { nom: 'Clé', reponse }),
      );
      expect(done?.status).toBe(204);
      expect(await sql('SELECT FROM passkeys WHERE user_id = $1', [userId])).toEqual([]);
      expect((await caller.get('/api/session')).status).toBe(401);
    }
  });

  it('lets nobody in whose password was right a moment before', async () => {
    const { userId, identifiant } = await plantProtected();
    const holder = await portal.admin.connect();
    try {
      // The reset is done and not committed, while the sign-in has found the password right.
      await holder.query('BEGIN');
      await holder.query(
        `SELECT set_config('app.actor', 'identity', true), set_config('app.cfa_id', '', true)`,
      );
      await holder.query('SELECT clear_second_factor($1)', [userId]);
      await holder.query('LOCK TABLE totp_keys IN ACCESS EXCLUSIVE MODE');
      const visitor = portal.stranger();
      const signingIn = visitor.post('/api/session', { identifiant, motDePasse: PASSWORD });
      await somebodyWaits();
      await holder.query('COMMIT');
      const answer = await signingIn;
      expect([answer.status, answer.body.code]).toEqual([401, 'identifiants_invalides']);
      expect((await visitor.get('/api/session')).status).toBe(401);
    } finally {
      // A transaction that is still open goes with the connection.
      holder.release(true);
    }
  });

  async function somebodyWaits(): Promise<void> {
    const waiting = `SELECT FROM pg_stat_activity
      WHERE datname = current_database() AND wait_event_type = 'Lock'`;
    while ((await sql(waiting)).length === 0) await sleep(5);
  }

  describe('is refused by the database itself', () => {
    const common = { name: 'Quelqu’un', rights: new Set([]) } as const;
    const refused = async (actor: CfaActor | OpcoActor | TokenActor, userId: string) => {
      const attempt = portal.app
        .get(Database)
        .as(actor, (manager) => manager.query('SELECT reset_second_factor($1)', [userId]));
      await expect(attempt).rejects.toMatchObject({ driverError: { code: '42501' } });
    };
    const actorOf = ({ userId, cfaId }: Somebody): CfaActor | OpcoActor =>
      cfaId === null
        ? { kind: 'opco', userId, cfaId, ...common }
        : { kind: 'cfa', userId, cfaId, ...common };

    it('to a colleague, to oneself, to an administrator of another CFA, to an agent, to a token', async () => {
      const { userId } = await plantProtected();
      const colleague = await portal.plantUser(camille.cfaId, ['contrats_facturation']);
      const neighbour = await portal.plantCfa('98765432400019');
      const agent = await portal.plantUser(null, ['administration_opco']);
      await refused(actorOf(colleague), userId);
      await refused(actorOf(camille), camille.userId);
      await refused(actorOf(neighbour), userId);
      await refused(actorOf(agent), userId);
      await refused(actorOf(camille), agent.userId);
      const token = { kind: 'token', tokenId: camille.userId, ...common } as const;
      await refused({ ...token, cfaId: camille.cfaId as string }, userId);
    });

    it('and tells a CFA nothing of who has a factor elsewhere', async () => {
      const { userId } = await plantProtected();
      const neighbour = await portal.plantCfa('12345678900005');
      const told = async (one: Somebody) =>
        (
          (await portal.app
            .get(Database)
            .as(actorOf(one), (manager) =>
              manager.query('SELECT has_second_factor($1) AS has', [userId]),
            )) as { has: boolean }[]
        )[0]?.has;
      expect([await told(camille), await told(neighbour)]).toEqual([true, false]);
    });
  });
});
