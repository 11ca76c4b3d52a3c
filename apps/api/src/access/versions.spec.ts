import { type Profile, ROUTES, type RouteRow, WHO } from '../testing/access-table.js';
import { formWith } from '../testing/form.js';
import { makePdf } from '../testing/pdf.js';
import { SCENES } from '../testing/scenes.js';
import { type Ready, Stage } from '../testing/stage.js';
import { TwoCfas } from '../testing/two-cfas.js';

const VERSIONED = Object.entries(ROUTES).filter(([, { ifMatch }]) => ifMatch === true);

describe('what changes something that people edit', () => {
  let cfas: TwoCfas;

  beforeAll(async () => {
    cfas = await TwoCfas.start();
  });
  afterAll(() => cfas.stop());

  it('is every PUT, what changes a draft that is then sent, and every act on what has a version', () => {
    const names = Object.keys(ROUTES);
    const puts = names.filter((name) => /^(PUT|PATCH)/.test(name));
    const draft = names.filter((name) => name.includes('/bank-accounts/draft/'));
    expect(VERSIONED.map(([name]) => name)).toEqual(expect.arrayContaining([...puts, ...draft]));
    expect([puts.length > 6, draft.length]).toEqual([true, 3]);
  });

  it.each(VERSIONED)(
    '%s wants the version that was read: 428 without, 412 of another',
    async (name, row) => {
      const { ifMatch: _, ...without } = row;
      const profile = (WHO[row.access as keyof typeof WHO] as readonly Profile[]).find(
        (one) => row.id !== 'held' || one === 'instruction',
      ) as Profile;
      await cfas.freshen();
      await prepare(name);
      const id = row.id === undefined ? '' : await cfas.object(row.id, 'own', profile);
      const form = row.upload ? formWith({}, makePdf()) : { body: row.body, headers: {} };
      const call = (sent: RouteRow, headers = {}) =>
        cfas.call(profile, name, sent, id, form.body, { ...form.headers, ...headers });
      const absent = await call(without);
      expect([absent.status, absent.body.code]).toEqual([428, 'version_absente']);
      for (const version of ['"7777"', '1', '"x"', '*']) {
        const stale = await call(without, { 'if-match': version });
        expect([version, stale.status]).toEqual([version, 412]);
        expect(stale.body.code).toBe('version_depassee');
      }
    },
  );

  /** A good request on the version as it is, to be sent as often as one likes. */
  async function twice(name: string, row: RouteRow): Promise<Ready> {
    const scene = SCENES[name];
    if (scene !== undefined) {
      const ready = await scene(new Stage(cfas));
      await cfas.freshen();
      return ready;
    }
    const profile = (WHO[row.access as keyof typeof WHO] as readonly Profile[]).find(
      (one) => row.id !== 'held' || one === 'instruction',
    ) as Profile;
    await prepare(name);
    const id = row.id === undefined ? '' : await cfas.object(row.id, 'own', profile);
    const etag = await versionOf(name, profile, id);
    return () => cfas.call(profile, name, row, id, row.body, etag);
  }

  /** The version of what a page shows; 1 for what was just planted. */
  async function versionOf(name: string, profile: Profile, id: string) {
    if (id !== '') return { 'if-match': '"1"' };
    const { headers, body } = await cfas.call(profile, `GET /api/${name.split('/').at(-1)}`, {
      access: 'signed_in',
      ok: 200,
    });
    return { 'if-match': String(headers['etag'] ?? `"${body.version}"`) };
  }

  /** What each table lets change, by whom of the portal. */
  const EDITS = [
    ['announcements', 'aa_backoffice', `title = 'x'`],
    ['bank_accounts', 'aa_app', `titulaire = 'x'`],
    ['cfas', 'aa_app', `raison_sociale = 'x'`],
    ['contracts', 'aa_backoffice', `commentaire = 'x'`],
    ['nominations', 'aa_backoffice', `closed_reason = 'x', status = 'refusee', ended_at = now()`],
    ['notification_preferences', 'aa_identity', `action = 'jamais'`],
    ['tokens', 'aa_app', `name = 'x'`],
    ['users', 'aa_identity', `nom = 'x'`],
    ['vendors', 'aa_backoffice', `disabled_at = now()`],
  ] as const;

  /** How many rows the portal's own role could change, and undoes it; or why not. */
  async function edited(table: string, role: string, sets: string): Promise<number | string> {
    const client = await cfas.portal.admin.connect();
    try {
      await client.query('BEGIN');
      await client.query(
        `SELECT set_config('app.cfa_id', $1, true), set_config('app.user_id', $2, true),
           set_config('app.actor', 'opco', true)`,
        [cfas.mine.cfaId, cfas.mine.userId],
      );
      await client.query(`SET LOCAL ROLE ${role}`);
      const { rowCount } = await client.query(`UPDATE ${table} SET ${sets}`);
      return rowCount ?? 0;
    } catch (error) {
      const { code, message } = error as { code: string; message: string };
      return `${code} ${message}`;
    } finally {
      await client.query('ROLLBACK');
      client.release();
    }
  }

  it('is refused by the database when its version is not the next one, on every table', async () => {
    for (const kind of ['draft', 'contract', 'token', 'vendor', 'asked'] as const) {
      await cfas.object(kind, 'own', 'administration_opco');
    }
    await cfas.portal.empty('bank_accounts');
    await prepare('/bank-accounts/draft');
    await cfas.portal.admin.query(
      `INSERT INTO notification_preferences (user_id, action, information, actualite)
       VALUES ($1, 'immediat', 'jamais', 'jamais') ON CONFLICT DO NOTHING`,
      [cfas.mine.userId],
    );
    for (const [table, role, sets] of EDITS) {
      const refused = '23514 version must follow';
      expect([table, await edited(table, role, sets)]).toEqual([table, refused]);
      for (const next of ['version + 2', 'version - 1', '1000']) {
        const answer = await edited(table, role, `${sets}, version = ${next}`);
        expect([table, next, answer]).toEqual([table, next, refused]);
      }
      const next = await edited(table, role, `${sets}, version = version + 1`);
      expect([table, Number(next)]).toEqual([table, expect.any(Number)]);
      expect(Number(next)).toBeGreaterThan(0);
    }
    const { rows } = await cfas.portal.admin.query<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.columns WHERE column_name = 'version'
         AND data_type = 'integer' AND table_schema = 'public' ORDER BY 1`,
    );
    // The states an announcement was kept in are a history: nobody may change them.
    expect(rows.map(({ name }) => name)).toEqual(
      [...EDITS.map(([table]) => table), 'announcement_versions'].toSorted(),
    );
  });

  it.each(VERSIONED)(
    '%s lets one of two through that come together, on the same version',
    async (name, row) => {
      await cfas.freshen();
      const ask = await twice(name, row);
      const statuses = (await Promise.all([ask(), ask()])).map(({ status }) => status).toSorted();
      // Who comes second finds another version, another state, or nothing any more.
      const [done = 0, refused = 0] = statuses;
      expect([statuses, done < 300, [404, 409, 412].includes(refused)]).toEqual([
        statuses,
        true,
        true,
      ]);
    },
    120_000,
  );

  /** Routes whose object is not in their path. */
  async function prepare(name: string): Promise<void> {
    if (!name.includes('/bank-accounts/draft')) return;
    await cfas.call(
      'administration_cfa',
      'POST /api/bank-accounts/draft',
      ROUTES['POST /api/bank-accounts/draft'] as RouteRow,
    );
  }
});
