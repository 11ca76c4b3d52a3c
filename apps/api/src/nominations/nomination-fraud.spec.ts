import { Database, type OpcoActor } from '../database/index.js';
import { ASKED, NominationScene } from '../testing/nomination-scene.js';
import { Portal } from '../testing/portal.js';
import {
  DECISION_RUNS,
  decisions,
  expectOneDecision,
  named,
  Race,
  unguarded,
} from '../testing/race.js';
import { SecondProcess } from '../testing/second-process.js';
import { NominationEffects } from './index.js';

const HURRIED = './src/testing/hurried.ts';

describe('nobody becomes the administrator of a CFA by the will of one agent', () => {
  let portal: Portal;
  let scene: NominationScene;
  let race: Race;
  let advanced = 0;

  beforeAll(async () => {
    portal = await Portal.start();
    race = await Race.to(portal, 'nominations', 'nomination_decisions');
  });
  afterAll(() => portal.stop());
  beforeEach(async () => {
    scene = await NominationScene.on(portal);
  });
  afterEach(() => {
    portal.clock.advance(-advanced * 60);
    advanced = 0;
  });
  const sql = (text: string, values: unknown[] = []) => portal.admin.query(text, values);
  const asAgent = (text: string, values: unknown[] = []) => {
    const actor: OpcoActor = {
      kind: 'opco',
      cfaId: null,
      userId: scene.agents[0]?.userId ?? '',
      name: 'Agent',
      rights: new Set(),
    };
    return portal.app.get(Database).as(actor, (manager) => manager.query(text, values));
  };

  const askedAndCancelled = async () => {
    const id = await scene.asked();
    await scene.act(0, id, 'cancel');
    return id;
  };
  /** Two sessions of this database wait for the same row. */
  const bothWait = async () => {
    for (;;) {
      const { rowCount } = await sql(
        `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
      );
      if (rowCount === 2) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };

  it.each([
    ['the asker among the confirmers', `confirmers = ARRAY[asked_by]`],
    ['one confirmer twice', `confirmers = ARRAY[$2::uuid, $2::uuid]`],
    ['planned with no confirmer', `status = 'programmee', told_at = now(), effective_at = now()`],
    [
      'planned after an objection with one confirmer',
      `status = 'programmee', told_at = now(), effective_at = now(), contested_at = now(),
       confirmers = ARRAY[$2::uuid]`,
    ],
    [
      'planned while nobody of the CFA was told',
      `status = 'programmee', effective_at = now(), confirmers = ARRAY[$2::uuid]`,
    ],
    ['in effect at once', `status = 'effective', activated_at = now()`],
    ['refused without a reason', `status = 'refusee', ended_at = now()`],
    ['another person', `identifiant = 'voleur@pirate.example'`],
    ['another evidence', `document_id = gen_random_uuid()`],
  ])('the database refuses, to a superuser too: %s', async (_, change) => {
    const id = await scene.asked();
    const confirmer = scene.agents[2]?.userId;
    const altered = sql(
      `UPDATE nominations SET ${change}, version = version + 1 WHERE id = $1 AND $2::uuid IS NOT NULL`,
      [id, confirmer],
    );
    await expect(altered).rejects.toMatchObject({ code: '23514' });
  });

  it('refuses a person of a CFA written by an agent’s role, but by a nomination that is due', async () => {
    const id = await scene.planned();
    const insert = asAgent(
      `INSERT INTO users (audience, identifiant, email, nom, prenom, rights)
       VALUES ('cfa', 'x@cfa.example', 'x@cfa.example', 'X', 'X', '{administration_cfa}')`,
    );
    await expect(insert).rejects.toThrow(/row-level security/);
    await expect(asAgent('SELECT nominate_administrator($1, now())', [id])).rejects.toThrow(
      /not due/,
    );
    await expect(asAgent('SELECT undo_nomination($1)', [id])).rejects.toThrow(/not in effect/);
    const forced = asAgent(
      `UPDATE nominations SET status = 'effective', version = version + 1 WHERE id = $1`,
      [id],
    );
    await expect(forced).rejects.toThrow(/permission denied|in effect|not_before/);
    const [, raised] = (await asAgent(
      `UPDATE users SET rights = '{administration_cfa}' WHERE cfa_id = $1`,
      [scene.cfa.cfaId],
    )) as [unknown, number];
    expect(raised).toBe(0);
  });

  it('refuses an agent whom the asker could have invited for it, confirming or asking', async () => {
    const since = (hours: number, rank: number) =>
      sql(
        `UPDATE users SET confirmed_at = $1::timestamptz - $2 * interval '1 hour' WHERE id = $3`,
        [...[portal.clock.now(), hours, scene.agents[rank]?.userId]],
      );
    await since(71, 3);
    const id = await scene.asked();
    await scene.readEvidence(3, id);
    expect((await scene.read(id, 3)).empechement).toBe('compte_recent');
    const confirmed = await scene.act(3, id, 'confirm');
    expect([confirmed.status, confirmed.body.detail]).toEqual([
      409,
      'Votre compte d’agent est trop récent pour cette nomination : un agent plus ancien doit se prononcer.',
    ]);
    await since(73, 3);
    expect((await scene.act(3, id, 'confirm')).status).toBe(200);
    await scene.act(1, id, 'cancel');
    await since(71, 1);
    const asked = await scene.ask({}, scene.agent(1));
    expect([asked.status, asked.body.code]).toEqual([409, 'conflit']);
  });

  it('the database refuses, to a superuser too, who became an agent after the request, or the day before it', async () => {
    const id = await scene.asked();
    const newcomer = await portal.plantUser(null, ['instruction']);
    const lately = await portal.plantUser(null, ['instruction']);
    await sql(
      `UPDATE users SET confirmed_at = now() + CASE WHEN id = $1 THEN 1 ELSE -23 END * interval '1 hour'
       WHERE id = ANY($2)`,
      [newcomer.userId, [newcomer.userId, lately.userId]],
    );
    for (const agent of [newcomer.userId, lately.userId, scene.cfa.userId]) {
      const confirmed = sql(
        `UPDATE nominations SET confirmers = ARRAY[$2::uuid], version = version + 1 WHERE id = $1`,
        [id, agent],
      );
      await expect(confirmed).rejects.toThrow(/agent since before/);
    }
  });

  /** One agent confirms, another one decides too. */
  const bothDecide = async (id: string, rank: number, name: 'confirm' | 'refuse' | 'cancel') => {
    for (const one of name === 'cancel' ? [2] : [2, 3]) await scene.readEvidence(one, id);
    await sql('DELETE FROM throttles');
    return race.run(
      () => scene.act(2, id, 'confirm', 'Vu.', 1),
      () => scene.act(rank, id, name, 'Vu.', 1),
    );
  };

  it.each(['confirm', 'refuse', 'cancel'] as const)(
    `two agents at the same moment, one of whom would %s: one decides, the other is told by whom, ${DECISION_RUNS} times`,
    async (name) => {
      const rank = name === 'cancel' ? 1 : 3;
      const names = await named(
        portal,
        [2, rank].map((one) => scene.agents[one]?.userId ?? ''),
      );
      const first = await askedAndCancelled();
      for (let round = 0; round < DECISION_RUNS; round += 1) {
        const id = await scene.askedAgain(first);
        const answers = await bothDecide(id, rank, name);
        expectOneDecision(answers, names);
        const loser = answers.find(({ status }) => status === 409);
        expect(loser?.body).toMatchObject({ code: 'deja_traite' });
        const { rows } = await sql(
          'SELECT status, cardinality(confirmers) AS n FROM nominations WHERE id = $1',
          [id],
        );
        const won = answers[0]?.status === 200 || name === 'confirm';
        expect(rows).toEqual([
          won
            ? { status: 'programmee', n: 1 }
            : { status: name === 'refuse' ? 'refusee' : 'annulee', n: 0 },
        ]);
        if (won) await scene.act(0, id, 'cancel');
      }
    },
    3_600_000,
  );

  it('two agents at the same moment would both decide, were no row locked', async () => {
    const id = await scene.askedAgain(await askedAndCancelled());
    expect(decisions(await unguarded(portal, () => bothDecide(id, 3, 'refuse')))).toBe(2);
  });

  it('an objection and the effect at the same moment: frozen, or in effect and too late', async () => {
    const first = await askedAndCancelled();
    for (let round = 0; round < 6; round += 1) {
      const identifiant = `nour-${round}@cfa.example`;
      const id = await scene.askedAgain(first, identifiant);
      expect((await scene.confirm(2, id)).status).toBe(200);
      const jeton = await scene.linkTo(scene.cfa.identifiant);
      portal.clock.advance(73 * 60);
      const [objection] = await Promise.all([
        scene.objectByLink(jeton),
        portal.app.get(NominationEffects).round(),
      ]);
      portal.clock.advance(-73 * 60);
      const person = await scene.person(identifiant);
      const { etat } = await scene.read(id);
      expect([objection.status, etat, person === undefined]).toEqual(
        objection.status === 204 ? [204, 'a_confirmer', true] : [410, 'effective', false],
      );
      await scene.act(1, id, 'cancel');
    }
  }, 60_000);

  it('several rounds at once invite the person once', async () => {
    const id = await scene.planned();
    advanced = 73;
    portal.clock.advance(73 * 60);
    const effects = portal.app.get(NominationEffects);
    await Promise.all([effects.round(), effects.round(), effects.round()]);
    const mails = (await portal.mails()).filter(({ recipient }) => recipient === ASKED.identifiant);
    expect(mails).toHaveLength(1);
    expect((await scene.acts(id)).filter((act) => act === 'nomination.effective')).toHaveLength(1);
  });

  it('one that fails keeps no other back, and is tried again', async () => {
    const first = await scene.planned();
    const neighbour = await portal.plantCfa('98765432400019');
    const answer = await scene.ask(
      { identifiant: 'autre@cfa.example' },
      scene.agent(0),
      undefined,
      neighbour.cfaId,
    );
    await scene.confirm(2, answer.body.id as string);
    // Somebody else was given the address meanwhile, by the side.
    await sql(
      `CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'no'; END $$;
       CREATE TRIGGER refuse BEFORE INSERT ON users FOR EACH ROW
         WHEN (NEW.identifiant = '${ASKED.identifiant}') EXECUTE FUNCTION refuse()`,
    );
    advanced += 73;
    await scene.wait(73);
    expect((await scene.read(first)).etat).toBe('programmee');
    expect((await scene.read(answer.body.id as string)).etat).toBe('effective');
    await sql('DROP TRIGGER refuse ON users; DROP FUNCTION refuse()');
    await portal.app.get(NominationEffects).round();
    expect((await scene.read(first)).etat).toBe('effective');
  });

  it('two processes put a nomination in effect once', async () => {
    const id = await scene.planned();
    await sql(
      `UPDATE nominations SET effective_at = now() - interval '1 second', version = version + 1
       WHERE id = $1`,
      [id],
    );
    // The row is held until both have found it due and wait for it.
    const holder = await portal.admin.connect();
    await holder.query('BEGIN');
    await holder.query('SELECT FROM nominations WHERE id = $1 FOR UPDATE', [id]);
    const start = () => SecondProcess.start(portal, {}, HURRIED);
    const servers = await Promise.all([start(), start()]);
    try {
      await bothWait();
    } finally {
      await holder.query('COMMIT');
      holder.release();
      // A server that ends waits for its round.
      await Promise.all(servers.map((server) => server.stop()));
    }
    expect((await scene.acts(id)).filter((act) => act === 'nomination.effective')).toHaveLength(1);
    const { rows } = await sql('SELECT FROM users WHERE identifiant = $1', [ASKED.identifiant]);
    expect(rows).toHaveLength(1);
  }, 120_000);

  it('one that nobody confirmed never takes effect, however long it waits', async () => {
    await scene.asked();
    await scene.wait(1_000);
    advanced += 1_000;
    const { rows } = await sql('SELECT status FROM nominations');
    expect(rows).toEqual([{ status: 'a_confirmer' }]);
    expect(await scene.person(ASKED.identifiant)).toBeUndefined();
  });
});
