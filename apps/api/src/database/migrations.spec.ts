import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { dataSourceOptions } from './data-source.js';

const TYPES: Readonly<Record<string, string>> = {
  'timestamp with time zone': 'timestamptz',
  'timestamp(3) with time zone': 'timestamptz(3)',
};

/** Everything the migrations made: columns, constraints, indexes, policies, grants, functions, triggers. */
const FINGERPRINT = `
  SELECT 'column' AS kind, a.attrelid::regclass || '.' || a.attname AS name,
    format_type(a.atttypid, a.atttypmod) || a.attnotnull || coalesce(pg_get_expr(d.adbin, d.adrelid), '')
      || coalesce(a.attacl::text, '') AS what
  FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
    LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
  WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped
  UNION ALL SELECT 'constraint', conrelid::regclass || '.' || conname, pg_get_constraintdef(oid)
  FROM pg_constraint WHERE connamespace = 'public'::regnamespace
  UNION ALL SELECT 'index', indexname, indexdef FROM pg_indexes WHERE schemaname = 'public'
  UNION ALL SELECT 'policy', tablename || '.' || policyname, roles::text || cmd || qual || coalesce(with_check, '')
  FROM pg_policies
  UNION ALL SELECT 'table', relname, relrowsecurity::text || relforcerowsecurity || coalesce(relacl::text, '')
  FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
  UNION ALL SELECT 'function', oid::regprocedure::text, pg_get_functiondef(oid) || proowner::regrole || coalesce(proacl::text, '')
  FROM pg_proc WHERE pronamespace = 'public'::regnamespace
  UNION ALL SELECT 'trigger', tgname, pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal
  ORDER BY 1, 2`;

describe('the migrations', () => {
  const name = `m_${randomUUID().replaceAll('-', '')}`;
  const adminUrl = new URL(process.env['TEST_DATABASE_ADMIN_URL'] as string);
  const ownerUrl = new URL(process.env['TEST_DATABASE_OWNER_URL'] as string);
  let dataSource: DataSource;

  const onServer = async (statement: string) => {
    const client = new pg.Client({ connectionString: adminUrl.href });
    await client.connect();
    await client.query(statement).finally(() => client.end());
  };

  beforeAll(async () => {
    await onServer(`CREATE DATABASE ${name} OWNER aa_owner TEMPLATE template0`);
    ownerUrl.pathname = `/${name}`;
    dataSource = new DataSource({
      ...dataSourceOptions(ownerUrl.href, 2),
      extra: {},
    } as DataSourceOptions);
    await dataSource.initialize();
  });
  afterAll(() => dataSource.destroy());

  const fingerprint = () => dataSource.query<object[]>(FINGERPRINT);

  it('run on an empty database as its owner, go all the way back, and come again to the very same', async () => {
    const made = await dataSource.runMigrations();
    expect(made.length).toBe(dataSource.migrations.length);
    const first = await fingerprint();
    for (const _ of made) await dataSource.undoLastMigration();
    const left = (await fingerprint()) as { kind: string; name: string }[];
    expect(left.filter((one) => !/^migrations|^PK_/.test(one.name))).toEqual([]);
    await dataSource.runMigrations();
    expect(await fingerprint()).toEqual(first);
    expect(await dataSource.runMigrations()).toEqual([]);
  });

  it('make the very columns that the entities say: name, type, nullability, default', async () => {
    const inTables = await dataSource.query<Record<string, unknown>[]>(
      `SELECT c.relname AS table, a.attname AS name, format_type(a.atttypid, a.atttypmod) AS type,
         NOT a.attnotnull AS nullable, a.atthasdef AND a.attgenerated = '' AS has_default,
         EXISTS (SELECT FROM pg_index i WHERE i.indrelid = c.oid AND i.indisprimary
           AND a.attnum = ANY(i.indkey)) AS primary
       FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
       WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attnum > 0
         AND NOT a.attisdropped ORDER BY 1, 2`,
    );
    const tables = new Set(dataSource.entityMetadatas.map((entity) => entity.tableName));
    const inEntities = dataSource.entityMetadatas
      .flatMap((entity) =>
        entity.columns.map((column) => ({
          table: entity.tableName,
          name: column.databaseName,
          type:
            (column.type as string) +
            (column.precision ? `(${column.precision})` : '') +
            (column.isArray ? '[]' : ''),
          nullable: column.isNullable,
          has_default: column.default !== undefined,
          primary: column.isPrimary,
        })),
      )
      .sort((a, b) => (`${a.table} ${a.name}` < `${b.table} ${b.name}` ? -1 : 1));
    const known = inTables
      .filter(({ table }) => tables.has(table as string))
      .map((column) => ({ ...column, type: TYPES[column['type'] as string] ?? column['type'] }))
      .sort((a: Record<string, unknown>, b: Record<string, unknown>) =>
        `${a['table']} ${a['name']}` < `${b['table']} ${b['name']}` ? -1 : 1,
      );
    expect(inEntities).toEqual(known);
    const without = inTables
      .map(({ table }) => table as string)
      .filter((table) => !tables.has(table));
    // Counters, heads of chains, histories, throttles and tries are written in SQL only.
    expect([...new Set(without)].sort()).toEqual([
      'audit_chains',
      'audit_heads_given',
      'audit_sheets',
      'bank_account_files',
      'bank_account_reviews',
      'cfa_changes',
      'contract_counts',
      'former_addresses',
      'invoices_in_process',
      'migrations',
      'nomination_decisions',
      'nomination_objections',
      'once_keys',
      'payee_checks',
      'refund_settings',
      'sealed_keys',
      'settlement_choices',
      'throttles',
      'token_calls',
      'tries',
    ]);
  });
});
