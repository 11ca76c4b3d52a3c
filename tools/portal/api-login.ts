import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { PlainError } from '../plain-error.ts';

/**
 * A login for the API in a database of the person's own, where only the owner's was given: member of
 * `aa_app` and nothing else, because servers refuse to start with the owner's. Its password stays in the
 * data folder; its name is of this folder, so that two portals of one server do not share it.
 */
export async function apiLogin(ownerUrl: string, dataDir: string): Promise<string> {
  const name = `aa_portal_${createHash('sha256').update(dataDir).digest('hex').slice(0, 8)}`;
  const password = lastingPassword(join(dataDir, 'api-login'));
  const client = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 5000 });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [name]);
    const login = `LOGIN PASSWORD ${pg.escapeLiteral(password)}`;
    if (rowCount === 0) await client.query(`CREATE ROLE ${name} ${login} IN ROLE aa_app`);
    else await client.query(`ALTER ROLE ${name} ${login}`);
    const { rows } = await client.query<{ database: string; may: boolean }>(
      `SELECT current_database() AS database, has_database_privilege($1, current_database(), 'CONNECT') AS may`,
      [name],
    );
    if (rows[0]?.may === false) {
      await client.query(
        `GRANT CONNECT ON DATABASE ${pg.escapeIdentifier(rows[0].database)} TO ${name}`,
      );
    }
  } catch (error) {
    throw new PlainError(
      `Le compte de DATABASE_URL ne peut pas en créer un pour le portail (${(error as Error).message}) : donnez-en un, membre de aa_app, par DATABASE_APP_URL.`,
    );
  } finally {
    await client.end();
  }
  const url = new URL(ownerUrl);
  [url.username, url.password] = [name, password];
  return url.href;
}

function lastingPassword(file: string): string {
  if (!existsSync(file)) {
    writeFileSync(file, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 });
  }
  return readFileSync(file, 'utf8').trim();
}
