import { Audit } from '../audit/index.js';
import { callersOf, ROUTES, type RouteRow } from '../testing/access-table.js';
import { tablesOf } from '../testing/canaries.js';
import type { Answer } from '../testing/portal.js';
import { SCENES } from '../testing/scenes.js';
import { Stage } from '../testing/stage.js';
import { TwoCfas } from '../testing/two-cfas.js';

/**
 * What may change although the act was undone: counts of tries, when a session was last seen, what a device
 * had to sign, which is good once, right or wrong.
 */
const BESIDE = new Set(['throttles', 'tries', 'sessions', 'passkey_challenges']);

/** The acts that a person can do whole with the body of the table, and what they look at. */
const acts = Object.entries(ROUTES)
  .filter(([name, row]) => row.access !== 'partner' && row.ok < 400 && !(name in SCENES))
  .flatMap(([name, row]) => callersOf(row).map((profile) => [name, profile, row] as const));

/** Every route by which something may change: all but those that are only read. */
const CHANGING = Object.keys(ROUTES).filter((name) => !/^(GET|ALL) /.test(name));

const READ = 'only reads';
const OWN = 'what one has read, and how one is told, is one’s own';
const MAIL = 'only asks for a mail; what its link does is traced';
const BEGINS = 'only begins; what it leads to is traced';
const DRAFT = 'nobody sees a draft but its CFA; it is traced when it is sent';

/** Acts that leave no trace, each with the reason why they need not. */
const UNTRACED: Readonly<Record<string, string>> = {
  'POST /api/account/invitation': READ,
  'POST /api/nominations/link': READ,
  'POST /api/backoffice/announcements/reach': READ,
  'POST /api/notifications/:id/read': OWN,
  'POST /api/notifications/:id/unread': OWN,
  'POST /api/notifications/:id/archive': OWN,
  'POST /api/notifications/:id/unarchive': OWN,
  'POST /api/notifications/read-all': OWN,
  'PUT /api/notifications/preferences': OWN,
  'POST /api/account/confirm/resend': MAIL,
  'POST /api/account/forgotten-password': MAIL,
  'POST /api/account/changements/:id/renvoyer': MAIL,
  'POST /api/account/second-factor/totp': BEGINS,
  'POST /api/account/second-factor/passkeys/options': BEGINS,
  'POST /api/session/passkey/options': BEGINS,
  'POST /api/session/proof/passkey/options': BEGINS,
  'POST /api/session/second-factor/passkey/options': BEGINS,
  'POST /api/bank-accounts/draft': DRAFT,
  'PUT /api/bank-accounts/draft': DRAFT,
  'DELETE /api/bank-accounts/draft': DRAFT,
  'POST /api/bank-accounts/draft/files': DRAFT,
  'DELETE /api/bank-accounts/draft/files/:id': DRAFT,
  'POST /api/cfa/register-check': 'keeps what the public register says',
  'DELETE /api/session': 'one may always leave, whatever state the log is in',
};

describe('an act whose trace cannot be written', () => {
  let cfas: TwoCfas;
  const traced = new Set<string>();
  /** What was done without a trace, and whether something changed by it. */
  const untraced = new Map<string, boolean>();

  beforeAll(async () => {
    cfas = await TwoCfas.start();
    await cfas.portal.admin.query(`
      CREATE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN RAISE EXCEPTION 'no room for the trace' USING ERRCODE = 'disk_full'; END $$;
      CREATE TRIGGER no_room BEFORE INSERT ON audit_events FOR EACH ROW EXECUTE FUNCTION no_room();
      ALTER TABLE audit_events DISABLE TRIGGER no_room`);
  });
  afterAll(() => cfas.stop());

  const sql = (text: string) => cfas.portal.admin.query(text);
  const length = async () =>
    (await sql('SELECT count(*)::int AS n FROM audit_events')).rows[0].n as number;
  /** Everything that the tables hold. */
  async function digest(): Promise<string> {
    const parts = (await tablesOf(cfas.portal))
      .filter((table) => !BESIDE.has(table))
      .map((table) => `SELECT md5(t::text) AS line FROM ${table} t`);
    const { rows } = await sql(
      `SELECT md5(string_agg(line, '' ORDER BY line)) AS digest,
         (SELECT count(*) FROM sessions) AS sessions FROM (${parts.join(' UNION ALL ')}) every_line`,
    );
    return JSON.stringify(rows);
  }

  /** Does something while no trace can be written; once it can, does it again. */
  async function attempt(name: string, call: () => Promise<Answer>): Promise<void> {
    await sql('ALTER TABLE audit_events ENABLE TRIGGER no_room');
    const before = await digest();
    const { status } = await call();
    const after = await digest();
    await sql('ALTER TABLE audit_events DISABLE TRIGGER no_room');
    if (status !== 500) {
      untraced.set(name, after !== before || untraced.get(name) === true);
      return;
    }
    expect(after).toBe(before);
    // Nothing was done: the same can be done now, and leaves its trace.
    const lines = await length();
    const done = await call();
    expect([done.status < 300, done.status, done.text]).toEqual([true, done.status, done.text]);
    expect(await length()).toBeGreaterThan(lines);
    traced.add(name);
  }

  it.each(acts)('is not done: %s as %s', async (name, profile, row) => {
    if (profile !== 'nobody') await cfas.signIn(profile);
    await cfas.freshen();
    const id = row.id === undefined ? '' : await cfas.object(row.id, 'own', profile);
    await attempt(name, () => cfas.call(profile, name, row, id));
  });

  it.each(Object.entries(SCENES))(
    'is not done, its scene prepared: %s',
    async (name, scene) => {
      await cfas.freshen();
      const ready = await scene(new Stage(cfas));
      await cfas.freshen();
      await attempt(name, ready);
    },
    120_000,
  );

  it('is every act; those that leave none are known, each with its reason', () => {
    const left = CHANGING.filter((name) => !traced.has(name));
    expect(left.toSorted()).toEqual(Object.keys(UNTRACED).toSorted());
    // Each was played, and leaves no trace for whoever does it.
    const played = [...untraced.keys()].filter((name) => CHANGING.includes(name));
    expect(played.toSorted()).toEqual(left.toSorted());
    const reading = [...untraced].filter(([name]) => (UNTRACED[name] ?? READ) === READ);
    expect(reading.filter(([, changed]) => changed)).toEqual([]);
    expect(traced.size).toBeGreaterThan(80);
  });

  it('would tell an act that goes on without its trace', async () => {
    const audit = cfas.portal.app.get(Audit);
    const careful = audit.record.bind(audit);
    audit.record = () => Promise.resolve();
    try {
      await cfas.signIn('administration_cfa');
      const [name, row] = ['POST /api/tokens', ROUTES['POST /api/tokens'] as RouteRow];
      await attempt(name, () => cfas.call('administration_cfa', name, row));
      expect(untraced.get(name)).toBe(true);
    } finally {
      audit.record = careful;
    }
  });
});
