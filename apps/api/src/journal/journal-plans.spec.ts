import { Portal, type Somebody } from '../testing/portal.js';
import { Database, type CfaActor } from '../database/index.js';
import { planPage } from './journal-plan.js';
import type { JournalFilters } from './journal.dto.js';

/** Acts of the CFA that asks, among as many of others. */
const ROWS = 30_000;

describe('the plans of the « Journal »', () => {
  let portal: Portal;
  let owner: Somebody;
  let agent: Somebody;
  let actor: CfaActor;

  beforeAll(async () => {
    portal = await Portal.start();
    owner = await portal.plantCfa('35600000000048');
    agent = await portal.plantUser(null, ['instruction']);
    const other = await portal.plantCfa('98765432400019');
    for (const { cfaId } of [owner, other]) {
      await portal.admin.query(`INSERT INTO audit_chains VALUES ($1, $2, '')`, [cfaId, ROWS]);
      // Most acts are a software's; a few of each other kind, spread over two years.
      await portal.admin.query(
        `INSERT INTO audit_events (chain, seq, at, actor_kind, actor_id, act, object_type, object_id,
           detail, hash)
         SELECT $1, n, now() - (${ROWS} - n) * interval '35 minutes',
           CASE WHEN n % 500 = 0 THEN 'opco' WHEN n % 100 = 0 THEN 'cfa' ELSE 'token' END,
           CASE WHEN n % 500 = 0 THEN $2::uuid WHEN n % 100 = 0 THEN $3::uuid END,
           CASE WHEN n % 500 = 0 THEN 'contrat.consulte' WHEN n % 100 = 0 THEN 'token.genere'
             ELSE 'contrat.transmis' END,
           'contrat', uuidv7()::text, jsonb_build_object('token', md5((n % 3)::text)::uuid), ''
         FROM generate_series(1, ${ROWS}) n`,
        [cfaId, agent.userId, owner.userId],
      );
    }
    await portal.admin.query('ANALYZE audit_events');
    actor = {
      kind: 'cfa',
      cfaId: owner.cfaId as string,
      userId: owner.userId,
      name: 'Camille',
      rights: new Set(),
    };
  });
  afterAll(() => portal.stop());

  const plan = async (filters: JournalFilters, before: number | null = null): Promise<string> => {
    const { text, values } = planPage(filters, [], before, 26);
    const rows = await portal.app
      .get(Database)
      .as(actor, (manager) => manager.query(`EXPLAIN (COSTS OFF) ${text}`, values));
    return rows.map((row: Record<string, string>) => row['QUERY PLAN']).join('\n');
  };

  it.each([
    ['nothing', {}, /audit_events_pk/],
    ['a person', { acteur: '00000000-0000-0000-0000-000000000001' }, /audit_events_author/],
    ['the agents', { acteur: 'opco' }, /audit_events_agents/],
    ['one act', { acte: 'token.genere' }, /audit_events_act/],
    ['an object', { objet: 'DA-1' }, /audit_events_object/],
    ['an old period', { du: '2020-01-01', au: '2020-01-31' }, /audit_events_at/],
  ] as const)('finds what is filtered by %s through an index', async (_, filters, index) => {
    for (const before of [null, 20_000]) {
      const told = await plan(filters, before);
      expect(told).toMatch(index);
      expect(told).not.toContain('Seq Scan on audit_events');
    }
  });

  it('finds a kind of acts through an index', async () => {
    for (const acte of ['contrats', 'consultations', 'connexions']) {
      expect(await plan({ acte })).toMatch(/Index Scan.* audit_events/);
    }
  });

  it('finds the agents of a chain author by author, not row by row', async () => {
    const client = await portal.admin.connect();
    try {
      await client.query('BEGIN');
      await client.query(`SELECT set_config('app.cfa_id', $1, true)`, [owner.cfaId]);
      const explain = () =>
        client.query(`EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) SELECT * FROM journal_agents()`);
      // The first time also reads the catalogue.
      await explain();
      const root = (await explain()).rows[0]['QUERY PLAN'][0]['Plan'];
      // The whole index has hundreds of pages.
      expect(root['Shared Hit Blocks'] + root['Shared Read Blocks']).toBeLessThan(100);
      expect(root['Actual Rows']).toBe(1);
    } finally {
      client.release(true);
    }
  });
});
