import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';

/**
 * Lets six minutes pass since somebody last proved who they are: the journeys' own database is told so,
 * nothing of the portal knows.
 */
export async function ageProofs(identifiant: string): Promise<void> {
  const folder = process.env['E2E_DATA_DIR'] ?? '';
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
    await client.query('SET ROLE aa_identity');
    const { rowCount } = await client.query(
      `UPDATE sessions SET proven_at = proven_at - interval '6 minutes'
       WHERE user_id = (SELECT id FROM users WHERE identifiant = $1)`,
      [identifiant],
    );
    if (rowCount === 0) throw new Error(`${identifiant} has no session`);
  } finally {
    await client.end();
  }
}
