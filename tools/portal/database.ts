import pg from 'pg';
import { PlainError } from '../plain-error.ts';
import { openCluster, type Cluster } from '../postgres/index.ts';
import { apiLogin } from './api-login.ts';
import { runQuietly } from './run-quietly.ts';
import type { Settings } from './settings.ts';
import type { Stopper } from './stopper.ts';

/** The database that the portal will use, and how to get into it. */
export interface PortalDatabase {
  /** Owner of the tables. */
  ownerUrl: string;
  /** The API's own way in; asked for once the tables are there. */
  apiUrl: () => Promise<string>;
  /** Our own server, unless the person gave one. */
  cluster: Cluster | undefined;
}

/** Starts our own PostgreSQL, or tries the one of DATABASE_URL. */
export async function openDatabase(settings: Settings, stopper: Stopper): Promise<PortalDatabase> {
  if (settings.databaseUrl !== undefined) {
    const { databaseUrl: ownerUrl, databaseAppUrl, dataDir } = settings;
    await tryDatabase('DATABASE_URL', ownerUrl);
    return {
      ownerUrl,
      apiUrl: async () => databaseAppUrl ?? apiLogin(ownerUrl, dataDir),
      cluster: undefined,
    };
  }
  const cluster = await openCluster(settings.dataDir);
  stopper.onStop(() => cluster.stop());
  void cluster.died.then((sentence) => stopper.stopBecause(sentence, 1));
  return { ownerUrl: cluster.ownerUrl, apiUrl: async () => cluster.appUrl, cluster };
}

/** Brings the tables up to date. */
export async function migrate(ownerUrl: string, signal: AbortSignal): Promise<void> {
  const { ok, output } = await runQuietly(
    ['apps/api/dist/database/migrate.js'],
    { DATABASE_URL: ownerUrl },
    signal,
  );
  if (ok) return;
  throw new PlainError(`La base de données n'a pas pu être mise à jour : ${lastSentence(output)}`);
}

/**
 * Whether nobody has ever signed up. Looks at the size of the table, which row-level security does not
 * hide from its owner.
 */
export async function isEmpty(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  await client.connect();
  try {
    const { rows } = await client.query<{ empty: boolean }>(
      `SELECT pg_relation_size('users') = 0 AS empty`,
    );
    return rows[0]?.empty ?? false;
  } finally {
    await client.end();
  }
}

async function tryDatabase(name: string, url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  try {
    await client.connect();
    const { rows } = await client.query<{ version: number }>(
      `SELECT current_setting('server_version_num')::int AS version`,
    );
    const version = rows[0]?.version ?? 0;
    if (version < 180_000) {
      throw new PlainError(
        `Le serveur de ${name} est un PostgreSQL ${Math.floor(version / 10_000)} : il faut la version 18 ou plus récente.`,
      );
    }
  } catch (error) {
    if (error instanceof PlainError) throw error;
    const { host, pathname } = new URL(url);
    throw new PlainError(
      `La base de données de ${name} (${host}${pathname}) n'a pas pu être ouverte : ${reason(error)}.`,
    );
  } finally {
    await client.end().catch(() => undefined);
  }
}

function reason(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  const reasons: Record<string, string> = {
    ECONNREFUSED: 'aucun serveur ne répond à cette adresse',
    ENOTFOUND: "ce serveur n'est pas connu",
    EAI_AGAIN: "ce serveur n'est pas connu",
    ETIMEDOUT: 'le serveur ne répond pas',
    '28P01': 'compte ou mot de passe refusé',
    '28000': 'compte ou mot de passe refusé',
    '3D000': "cette base n'existe pas",
  };
  return reasons[code ?? ''] ?? (message || code || 'raison inconnue');
}

function lastSentence(output: string): string {
  return output.trim().split('\n').at(-1) ?? 'raison inconnue.';
}
