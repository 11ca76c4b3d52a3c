import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';

interface Secrets {
  readonly admin: string;
  readonly app: string;
}

const OWN_FOLDER = process.env['E2E_DATA_DIR'] ?? '';

/** Into the journeys' own database, or that of another data folder. */
async function connect(as: keyof Secrets, folder = OWN_FOLDER): Promise<pg.Client> {
  const pid = await readFile(join(folder, 'postgres/postmaster.pid'), 'utf8');
  const secrets = JSON.parse(
    await readFile(join(folder, 'postgres-secrets.json'), 'utf8'),
  ) as Secrets;
  const client = new pg.Client({
    host: '127.0.0.1',
    port: Number(pid.split('\n')[3]),
    database: 'apprentissage',
    user: as === 'app' ? 'aa_app' : 'postgres',
    password: secrets[as],
  });
  await client.connect();
  return client;
}

/**
 * One statement on the journeys' own database, as one of the portal's roles: lets time pass, which no
 * screen can. How many rows it changed.
 *
 * @param folder the data folder of another portal
 */
export async function asRole(
  role: 'aa_app' | 'aa_identity' | 'aa_backoffice',
  text: string,
  values: readonly unknown[],
  folder = OWN_FOLDER,
): Promise<number> {
  const client = await connect('app', folder);
  try {
    await client.query(`SET ROLE ${role}`);
    return (await client.query(text, [...values])).rowCount ?? 0;
  } finally {
    await client.end();
  }
}

/**
 * One statement on the journeys' own database as its superuser, no trigger looking: for what none of the
 * portal's roles may do. How many rows it changed.
 */
export async function behindThePortal(text: string, values: readonly unknown[]): Promise<number> {
  const client = await connect('admin');
  try {
    await client.query('BEGIN; SET LOCAL session_replication_role = replica');
    const { rowCount } = await client.query(text, [...values]);
    await client.query('COMMIT');
    return rowCount ?? 0;
  } finally {
    await client.end();
  }
}

/** Everything in the first column of a statement, whoever's it is. */
export async function readAll(text: string): Promise<string[]> {
  const client = await connect('admin');
  try {
    const { rows } = await client.query<(string | null)[]>({ text, rowMode: 'array' });
    return rows.map(([value]) => value).filter((value) => value !== null && value !== undefined);
  } finally {
    await client.end();
  }
}
