import type pg from 'pg';

/** Tables that a load writes. */
const TABLES = [
  ...['cfas', 'users', 'contracts', 'contract_events', 'contract_counts', 'notifications'],
  'notification_marks',
];

/**
 * Runs a load in one transaction, as the owner of the tables. Row-level security binds even the owner
 * and refuses COPY: it is lifted for the owner alone, and put back before the commit; nobody else ever
 * sees it lifted. Two loads at once wait for each other.
 */
export async function withOwnerRights<T>(
  client: pg.ClientBase,
  load: () => Promise<T>,
): Promise<T> {
  await client.query('BEGIN');
  try {
    await client.query(`SELECT pg_advisory_xact_lock(hashtext('action-apprentissage-demo'))`);
    const { rows: forced } = await client.query<{ name: string }>(
      `SELECT oid::regclass::text AS name FROM pg_class
       WHERE relforcerowsecurity AND oid = ANY($1::regclass[])`,
      [TABLES],
    );
    for (const { name } of forced) {
      await client.query(`ALTER TABLE ${name} NO FORCE ROW LEVEL SECURITY`);
    }
    const result = await load();
    for (const { name } of forced) {
      await client.query(`ALTER TABLE ${name} FORCE ROW LEVEL SECURITY`);
    }
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
}
