import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';

/**
 * One statement on the journeys' own database, as one of the portal's roles: lets time pass, which no
 * screen can. How many rows it changed.
 *
 * @param folder the data folder of another portal
 */
export async function asRole(
  role: 'aa_identity' | 'aa_backoffice',
  text: string,
  values: readonly unknown[],
  folder = process.env['E2E_DATA_DIR'] ?? '',
): Promise<number> {
  const pid = await readFile(join(folder, 'postgres/postmaster.pid'), 'utf8');
  const secrets = await readFile(join(folder, 'postgres-secrets.json'), 'utf8');
  const client = new pg.Client({
    host: '127.0.0.1',
    port: Number(pid.split('\n')[3]),
    database: 'apprentissage',
    user: 'aa_app',
    password: (JSON.parse(secrets) as { app: string }).app,
  });
  await client.connect();
  try {
    await client.query(`SET ROLE ${role}`);
    return (await client.query(text, [...values])).rowCount ?? 0;
  } finally {
    await client.end();
  }
}
