import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { plantContract } from '../testing/plant-contract.js';
import { Portal, type Somebody } from '../testing/portal.js';

const APP_ROLES = ['aa_app', 'aa_backoffice', 'aa_identity', 'aa_audit'];

describe('the database, as its own catalogue tells', () => {
  let portal: Portal;
  let owner: Somebody;
  let other: Somebody;
  let tenantTables: string[];

  beforeAll(async () => {
    portal = await Portal.start();
    owner = await portal.plantCfa('35600000000048');
    other = await portal.plantCfa('98765432400019');
    tenantTables = (
      await rows<{ name: string }>(
        `SELECT c.relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
         WHERE c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace
           AND a.attname = 'cfa_id' AND NOT a.attisdropped ORDER BY 1`,
      )
    ).map((row) => row.name);
  });
  afterAll(() => portal.stop());

  async function rows<T extends pg.QueryResultRow>(
    text: string,
    values: unknown[] = [],
  ): Promise<T[]> {
    return (await portal.admin.query<T>(text, values)).rows;
  }

  /** Runs `work` on a connection of the API's own role. */
  async function asApp<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
    const client = new pg.Client({ connectionString: portal.config.databaseUrl });
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.end();
    }
  }

  const stateOf = (promise: Promise<unknown>): Promise<string> =>
    promise.then(
      () => 'done',
      (error: { code: string }) => error.code,
    );

  it('knows the tables of the CFA', () => {
    expect(tenantTables).toEqual(
      expect.arrayContaining([
        'contract_counts',
        'contract_events',
        'contracts',
        'notifications',
        'tokens',
        'users',
      ]),
    );
  });

  it('forces row-level security, with a policy, on every table of the CFA and of the audit', async () => {
    const guarded = await rows<{ name: string; policies: number }>(
      `SELECT c.relname AS name, count(p.oid)::int AS policies
       FROM pg_class c JOIN pg_policy p ON p.polrelid = c.oid
       WHERE c.relrowsecurity AND c.relforcerowsecurity GROUP BY 1`,
    );
    const names = guarded.map((row) => row.name);
    for (const table of [...tenantTables, 'cfas', 'audit_events', 'audit_chains']) {
      expect(names).toContain(table);
    }
  });

  it('lets the API’s own role see a table of the CFA through its CFA only', async () => {
    const policies = await rows<{ table: string; qual: string; check: string | null }>(
      `SELECT tablename AS table, qual, with_check AS check FROM pg_policies
       WHERE ('aa_app' = ANY(roles) OR 'public' = ANY(roles)) AND permissive = 'PERMISSIVE'`,
    );
    expect(policies.length).toBeGreaterThanOrEqual(tenantTables.length);
    for (const { qual, check } of policies) {
      expect(qual).toMatch(
        /^\((cfa_id|id|chain) = \(current_setting\('app\.cfa_id'::text\)\)::uuid\)$/,
      );
      expect(check ?? qual).toBe(qual);
    }
  });

  it('ties children to a parent of the same CFA: every such foreign key carries cfa_id, or the audience', async () => {
    const keys = await rows<{
      name: string;
      from: string;
      to: string;
      own: string[];
      their: string[];
    }>(
      `SELECT k.conname AS name, k.conrelid::regclass::text AS from, k.confrelid::regclass::text AS to,
         (SELECT array_agg(a.attname::text ORDER BY n) FROM unnest(k.conkey) WITH ORDINALITY u(c, n)
           JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = u.c) AS own,
         (SELECT array_agg(a.attname::text ORDER BY n) FROM unnest(k.confkey) WITH ORDINALITY u(c, n)
           JOIN pg_attribute a ON a.attrelid = k.confrelid AND a.attnum = u.c) AS their
       FROM pg_constraint k WHERE k.contype = 'f'`,
    );
    const between = keys.filter(
      (key) => tenantTables.includes(key.from) && tenantTables.includes(key.to),
    );
    expect(between.length).toBeGreaterThan(4);
    for (const { name, own, their } of between) {
      const tenantAt = own.indexOf('cfa_id');
      const composite = tenantAt >= 0 && their[tenantAt] === 'cfa_id';
      const ofTheAudience =
        their.includes('audience') && own.some((column) => column.endsWith('audience'));
      expect([name, composite || ofTheAudience]).toEqual([name, true]);
    }
  });

  it('gives the API’s roles no power over the structure and no way round the policies', async () => {
    const roles = await rows(
      `SELECT rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication,
         has_schema_privilege(oid, 'public', 'CREATE') AS creates,
         has_database_privilege(oid, current_database(), 'CREATE') AS creates_schemas,
         (SELECT count(*)::int FROM pg_class WHERE relowner = r.oid) AS relations,
         (SELECT count(*)::int FROM pg_namespace WHERE nspowner = r.oid) AS schemas
       FROM pg_roles r WHERE rolname = ANY($1) ORDER BY rolname`,
      [APP_ROLES],
    );
    expect(roles).toEqual(
      APP_ROLES.toSorted().map((rolname) => ({
        rolname,
        rolsuper: false,
        rolbypassrls: false,
        rolcreaterole: false,
        rolcreatedb: false,
        rolreplication: false,
        creates: false,
        creates_schemas: false,
        relations: 0,
        schemas: 0,
      })),
    );
    const functions = await rows<{ name: string; owner: string }>(
      `SELECT proname AS name, proowner::regrole::text AS owner FROM pg_proc
       WHERE pronamespace = 'public'::regnamespace AND proowner::regrole::text = ANY($1)`,
      [APP_ROLES],
    );
    expect(
      functions.filter(({ owner: role }) => role === 'aa_app' || role === 'aa_backoffice'),
    ).toEqual([]);
    await asApp(async (client) => {
      const { rows: me } = await client.query(
        'SELECT session_user::text AS session, current_user::text AS me',
      );
      expect(me).toEqual([{ session: 'aa_app', me: 'aa_app' }]);
      for (const statement of [
        'CREATE TABLE public.mine (id int)',
        'ALTER TABLE contracts DISABLE ROW LEVEL SECURITY',
        'DROP POLICY own_cfa ON contracts',
        'SET ROLE aa_owner',
        'SET ROLE aa_audit',
        'SET ROLE postgres',
      ]) {
        expect([statement, await stateOf(client.query(statement))]).toEqual([statement, '42501']);
      }
    });
  });

  it('pins the search path of every function that runs as its owner', async () => {
    const loose = await rows(
      `SELECT proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prosecdef
         AND NOT EXISTS (SELECT FROM unnest(proconfig) c WHERE c LIKE 'search_path=%')`,
    );
    expect(loose).toEqual([]);
  });

  it('grants nobody to change or remove a line of the audit log or of a contract’s timeline', async () => {
    const granted = await rows(
      `SELECT r.rolname, t.name, p.privilege
       FROM pg_roles r, unnest(ARRAY['audit_events', 'contract_events']) t(name),
         unnest(ARRAY['UPDATE', 'DELETE', 'TRUNCATE']) p(privilege)
       WHERE r.rolname = ANY($1) AND (has_table_privilege(r.oid, t.name, p.privilege)
         OR (p.privilege = 'UPDATE' AND has_any_column_privilege(r.oid, t.name, 'UPDATE')))`,
      [APP_ROLES],
    );
    expect(granted).toEqual([]);
    const open = await rows(
      `SELECT c.relname FROM pg_class c, aclexplode(c.relacl) a
       WHERE a.grantee = 0 AND c.relnamespace = 'public'::regnamespace`,
    );
    expect(open).toEqual([]);
  });

  it('answers a query without context by an error, never by rows', async () => {
    await plantContract(portal, owner.cfaId as string);
    await asApp(async (client) => {
      for (const table of [...tenantTables, 'cfas']) {
        // Columns are granted one by one on some tables: count reads none.
        const state = await stateOf(client.query(`SELECT count(*) FROM ${table}`));
        expect([table, state]).toEqual([table, '42704']);
      }
      await client.query('BEGIN');
      await client.query(`SELECT set_config('app.cfa_id', $1, true)`, [owner.cfaId]);
      expect((await client.query('SELECT FROM contracts')).rowCount).toBe(1);
      await client.query('COMMIT');
      // The setting of a finished transaction is empty, not that of the last CFA.
      expect(await stateOf(client.query('SELECT FROM contracts'))).toBe('22P02');
    });
  });

  it('shows a CFA its own rows in every table, even to a query without any condition', async () => {
    await plantContract(portal, other.cfaId as string);
    await asApp(async (client) => {
      await client.query('BEGIN');
      await client.query(`SELECT set_config('app.cfa_id', $1, true)`, [owner.cfaId]);
      for (const table of tenantTables) {
        const { rows: found } = await client.query<{ cfa_id: string }>(
          `SELECT cfa_id FROM ${table}`,
        );
        for (const row of found) expect([table, row.cfa_id]).toEqual([table, owner.cfaId]);
      }
      expect((await client.query('SELECT id FROM cfas')).rows).toEqual([{ id: owner.cfaId }]);
      await client.query('ROLLBACK');
    });
  });

  it('refuses to write a row for another CFA', async () => {
    await asApp(async (client) => {
      await client.query('BEGIN');
      await client.query(`SELECT set_config('app.cfa_id', $1, true)`, [owner.cfaId]);
      const insert = client.query(
        `INSERT INTO notifications (cfa_id, category, title, body, created_at)
         VALUES ($1, 'information', 't', 'b', now())`,
        [other.cfaId],
      );
      expect(await stateOf(insert)).toBe('42501');
    });
  });

  it('refuses a child of another CFA’s parent, to a superuser too', async () => {
    const theirs = await plantContract(portal, other.cfaId as string);
    const event = portal.admin.query(
      `INSERT INTO contract_events (cfa_id, contract_id, at, status, actor_kind)
       VALUES ($1, $2, now(), 'TRANSMIS', 'systeme')`,
      [owner.cfaId, theirs],
    );
    expect(await stateOf(event)).toBe('23503');
    const { id } = (
      await rows<{ id: string }>(
        `INSERT INTO notifications (cfa_id, category, title, body, created_at)
         VALUES ($1, 'information', 't', 'b', now()) RETURNING id`,
        [other.cfaId],
      )
    )[0] as { id: string };
    await asApp(async (client) => {
      await client.query('BEGIN');
      await client.query(`SELECT set_config('app.cfa_id', $1, true)`, [owner.cfaId]);
      const read = client.query(
        `INSERT INTO notification_marks (cfa_id, notification_id, user_id, read_at)
         VALUES ($1, $2, $3, now())`,
        [owner.cfaId, id, owner.userId],
      );
      expect(await stateOf(read)).toBe('23503');
    });
    const token = portal.admin.query(
      `INSERT INTO tokens (cfa_id, name, prefix, secret_hash, created_by, created_at, expires_at)
       VALUES ($1, 't', 'p', sha256($2::bytea), $3, now(), now())`,
      [owner.cfaId, randomUUID(), other.userId],
    );
    expect(await stateOf(token)).toBe('23503');
  });

  it('watches the version of every table that people edit', async () => {
    const unwatched = await rows<{ name: string }>(
      `SELECT c.relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
       WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace
         AND a.attname = 'version' AND a.atttypid = 'integer'::regtype AND NOT EXISTS (
           SELECT FROM pg_trigger t JOIN pg_proc p ON p.oid = t.tgfoid
           WHERE t.tgrelid = c.oid AND t.tgenabled = 'O' AND t.tgtype & 19 = 19
             AND (t.tgattr::text = '' OR a.attnum = ANY (t.tgattr)) AND p.prosrc LIKE '%version must follow%')`,
    );
    // What an announcement was is kept for good: nobody has the right to change it.
    expect(unwatched.map(({ name }) => name)).toEqual(['announcement_versions']);
    const changing = await rows(
      `SELECT FROM pg_roles r WHERE r.rolname = ANY($1)
         AND has_any_column_privilege(r.oid, 'announcement_versions', 'UPDATE')`,
      [APP_ROLES],
    );
    expect(changing).toEqual([]);
  });

  it('keeps a CFA’s user from instructing a contract', async () => {
    const planted = plantContract(portal, owner.cfaId as string, { instructeurId: owner.userId });
    expect(await stateOf(planted)).toBe('23503');
  });
});
