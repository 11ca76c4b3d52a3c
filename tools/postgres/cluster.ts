import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import pg from 'pg';
import { PlainError } from '../plain-error.ts';
import { serverAccount } from './account.ts';
import { findBinaries } from './binaries.ts';
import { clearLeftover } from './leftover.ts';
import { findPlace } from './place.ts';
import { prepareDatabase, prepareRoles } from './roles.ts';
import { createCluster, startServer, type Server } from './server.ts';

/** A running cluster and the three ways into its database. */
export interface Cluster {
  /** Superuser: roles and databases, never the API. */
  adminUrl: string;
  /** `aa_owner`: migrations and demo data. */
  ownerUrl: string;
  /** `aa_app`: the API. */
  appUrl: string;
  /** Where the data lie. */
  folder: string;
  /** True when they lie elsewhere than asked, because the server's account could not reach them there. */
  moved: boolean;
  died: Server['died'];
  stop(): Promise<void>;
}

interface Secrets {
  admin: string;
  owner: string;
  app: string;
}

/** The name of the portal's database in our own clusters. */
const DATABASE = 'apprentissage';

/** Opens the lasting cluster of a data folder (absolute path, exists), creating it the first time. */
export async function openCluster(dataDir: string): Promise<Cluster> {
  const account = serverAccount();
  const binaries = await findBinaries();
  const place = findPlace(join(dataDir, 'postgres'), binaries, account);
  const exists = existsSync(join(place.folder, 'PG_VERSION'));
  const secrets = lastingSecrets(join(dataDir, 'postgres-secrets.json'), exists, dataDir);
  if (exists) {
    checkVersion(place.folder);
    await clearLeftover(place.folder);
  } else {
    createCluster(place, account, secrets.admin, true);
  }
  const server = await startServer({
    place,
    account,
    settings: {
      max_connections: '60',
      shared_buffers: '256MB',
      log_checkpoints: 'off',
      // The rest of an error quotes the row and the statement: people's data.
      log_error_verbosity: 'terse',
      log_min_error_statement: 'panic',
    },
    logFile: join(dataDir, 'postgres.log'),
    stopSignal: 'SIGINT',
  });
  return prepared(server, secrets, place.folder, place.moved);
}

/**
 * Starts a throw-away cluster in the machine's temporary folder: as fast as PostgreSQL can be, safe from
 * nothing, deleted when stopped or when this process ends in whatever way.
 */
export async function throwAwayCluster(): Promise<Cluster> {
  const account = serverAccount();
  const binaries = await findBinaries();
  const home = mkdtempSync(join(resolve(tmpdir()), 'action-apprentissage-test-'));
  if (account) {
    chmodSync(home, 0o711);
    chownSync(home, account.uid, account.gid);
  }
  const place = findPlace(join(home, 'postgres'), binaries, account);
  const secrets = newSecrets();
  createCluster(place, account, secrets.admin, false);
  const server = await startServer({
    place,
    account,
    settings: {
      fsync: 'off',
      synchronous_commit: 'off',
      full_page_writes: 'off',
      autovacuum: 'off',
      max_connections: '200',
      shared_buffers: '256MB',
      max_wal_size: '4GB',
      wal_level: 'minimal',
      max_wal_senders: '0',
      scram_iterations: '64',
    },
    logFile: join(home, 'postgres.log'),
    stopSignal: 'SIGQUIT',
    remove: place.moved ? [home, dirname(place.folder)] : [home],
  });
  return prepared(server, secrets, place.folder, false);
}

async function prepared(
  server: Server,
  secrets: Secrets,
  folder: string,
  moved: boolean,
): Promise<Cluster> {
  const url = (user: string, password: string, database: string) =>
    `postgres://${user}:${password}@127.0.0.1:${server.port}/${database}`;
  const adminUrl = url('postgres', secrets.admin, 'postgres');
  const admin = new pg.Client({ connectionString: adminUrl });
  try {
    await admin.connect();
    await prepareRoles(admin, secrets);
    await prepareDatabase(admin, DATABASE);
  } catch (error) {
    await server.stop();
    throw error;
  } finally {
    await admin.end().catch(() => undefined);
  }
  return {
    adminUrl,
    ownerUrl: url('aa_owner', secrets.owner, DATABASE),
    appUrl: url('aa_app', secrets.app, DATABASE),
    folder,
    moved,
    died: server.died,
    stop: server.stop,
  };
}

function newSecrets(): Secrets {
  const secret = () => randomBytes(24).toString('base64url');
  return { admin: secret(), owner: secret(), app: secret() };
}

function lastingSecrets(file: string, clusterExists: boolean, dataDir: string): Secrets {
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Secrets;
  if (clusterExists) {
    throw new PlainError(
      `Les mots de passe de la base de données manquent (${file}) : remettez ce fichier, ou supprimez le dossier ${dataDir} pour repartir de zéro.`,
    );
  }
  const secrets = newSecrets();
  writeFileSync(file, JSON.stringify(secrets, null, 2), { mode: 0o600 });
  return secrets;
}

function checkVersion(folder: string): void {
  const version = readFileSync(join(folder, 'PG_VERSION'), 'utf8').trim();
  if (version !== '18') {
    throw new PlainError(
      `Le dossier ${folder} vient de PostgreSQL ${version}, le portail emploie PostgreSQL 18 : choisissez un autre dossier avec DATA_DIR.`,
    );
  }
}
