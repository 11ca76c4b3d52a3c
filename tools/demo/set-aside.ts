import pg from 'pg';

interface Definition {
  readonly table: string;
  readonly name: string;
  readonly text: string;
}

/**
 * Drops what makes a bulk load slow — foreign keys, indexes that hold no constraint, triggers — from
 * tables, and gives the function that puts everything back and checks it, within the same transaction.
 */
export async function setAside(
  client: pg.ClientBase,
  tables: readonly string[],
): Promise<() => Promise<void>> {
  const { rows: keys } = await client.query<Definition>(
    `SELECT conrelid::regclass::text AS table, conname AS name, pg_get_constraintdef(oid) AS text
     FROM pg_constraint WHERE contype = 'f' AND conrelid = ANY($1::regclass[]) ORDER BY conname`,
    [tables],
  );
  const { rows: indexes } = await client.query<Definition>(
    `SELECT indrelid::regclass::text AS table, indexrelid::regclass::text AS name,
       pg_get_indexdef(indexrelid) AS text
     FROM pg_index WHERE indrelid = ANY($1::regclass[])
       AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid)
     ORDER BY indexrelid`,
    [tables],
  );
  for (const { table, name } of keys) {
    await client.query(`ALTER TABLE ${table} DROP CONSTRAINT ${pg.escapeIdentifier(name)}`);
  }
  for (const { name } of indexes) await client.query(`DROP INDEX ${name}`);
  for (const table of tables) await client.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);

  return async () => {
    await client.query(`SET LOCAL maintenance_work_mem = '512MB'`);
    for (const { text } of indexes) await client.query(text);
    for (const { table, name, text } of keys) {
      await client.query(
        `ALTER TABLE ${table} ADD CONSTRAINT ${pg.escapeIdentifier(name)} ${text}`,
      );
    }
    for (const table of tables) await client.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
  };
}
