import { OPCO, type Profile, ROUTES, type RouteRow, WHO } from '../testing/access-table.js';
import { tablesOf } from '../testing/canaries.js';
import { TwoCfas } from '../testing/two-cfas.js';

/** What may change although the act was undone: counts of tries, when a session was last seen. */
const BESIDE = new Set(['throttles', 'tries', 'sessions']);

/** Somebody of each side who may call a route; `nobody` where it is public. */
function callersOf({ access, hiddenFrom = [] }: RouteRow): Profile[] {
  if (access === 'public') return ['nobody'];
  const who = (WHO[access as keyof typeof WHO] ?? []).filter((one) => !hiddenFrom.includes(one));
  const agents = who.filter((one) => (OPCO as readonly Profile[]).includes(one));
  return [who.find((one) => !agents.includes(one)), agents[0]].filter((one) => one !== undefined);
}

/** The acts that a person can do whole with the body of the table, and what they look at. */
const acts = Object.entries(ROUTES)
  .filter(([, row]) => row.access !== 'partner' && row.ok < 400)
  .flatMap(([name, row]) => callersOf(row).map((profile) => [name, profile, row] as const));

/** Changes that leave no trace, each with the reason why it need not. */
const UNTRACED: Readonly<Record<string, string>> = {
  'POST /api/notifications/:id/read': 'what one has read is one’s own',
  'POST /api/notifications/:id/unread': 'what one has read is one’s own',
  'POST /api/notifications/:id/archive': 'what one has read is one’s own',
  'POST /api/notifications/:id/unarchive': 'what one has read is one’s own',
  'POST /api/account/confirm/resend': 'only asks for a mail; the confirmation is traced',
  'POST /api/account/forgotten-password': 'only asks for a mail; the new password is traced',
  'POST /api/account/changements/:id/renvoyer': 'only asks for a mail; the change is traced',
  'POST /api/account/second-factor/totp': 'only begins; the factor is traced when it is confirmed',
  'POST /api/account/second-factor/passkeys/options': 'only begins; the passkey is traced',
  'POST /api/session/passkey/options': 'only begins; the sign-in is traced',
  'POST /api/session/proof/passkey/options': 'only begins; the proof is traced',
  'POST /api/bank-accounts/draft': 'nobody sees a draft but its CFA; it is traced when it is sent',
  'PUT /api/bank-accounts/draft': 'nobody sees a draft but its CFA; it is traced when it is sent',
  'DELETE /api/bank-accounts/draft':
    'nobody sees a draft but its CFA; it is traced when it is sent',
  'POST /api/cfa/register-check': 'keeps what the public register says',
};

describe('an act whose trace cannot be written', () => {
  let cfas: TwoCfas;
  const traced = new Set<string>();
  const untraced = new Set<string>();

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

  it.each(acts)('is not done: %s as %s', async (name, profile, row) => {
    if (profile !== 'nobody') await cfas.signIn(profile);
    await cfas.freshen();
    const id = row.id === undefined ? '' : await cfas.object(row.id, 'own', profile);
    const call = async () => (await cfas.call(profile, name, row, id)).status;

    await sql('ALTER TABLE audit_events ENABLE TRIGGER no_room');
    const before = await digest();
    const without = await call();
    const after = await digest();
    await sql('ALTER TABLE audit_events DISABLE TRIGGER no_room');
    if (without === 500) {
      expect(after).toBe(before);
      // Nothing was done: the same can be done now, and leaves its trace.
      const lines = await length();
      expect(await call()).toBe(row.ok);
      expect(await length()).toBeGreaterThan(lines);
      traced.add(name);
    } else if (after !== before) untraced.add(name);
  });

  it('is most of what people do; the others are known', () => {
    expect(traced.size).toBeGreaterThan(40);
    expect([...untraced].filter((name) => !traced.has(name)).toSorted()).toEqual(
      Object.keys(UNTRACED).toSorted(),
    );
  });
});
