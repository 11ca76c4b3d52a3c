import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { PlainError } from '../plain-error.ts';
import { runQuietly } from '../portal/run-quietly.ts';
import { ROOT } from '../portal/settings.ts';
import type { Cluster } from '../postgres/index.ts';
import { prepareDatabase } from '../postgres/roles.ts';

/** A loaded database and the ways into it. */
export interface BenchDatabase {
  readonly name: string;
  /** Superuser: plants sign-ins, serves the bare server, looks at everything. */
  readonly adminUrl: string;
  /** `aa_app`: the API. */
  readonly appUrl: string;
  /** Everything sent from this instant on was sent by a benchmark. */
  readonly loadedAt: Date;
}

interface Content {
  readonly contracts: number;
  readonly cfas: number;
  readonly seed: number;
}

/** Sources that decide what a loaded database holds. */
const SOURCES = ['apps/api/dist/database/migrations', 'tools/demo'];

/**
 * The database `name` with this content: as a former run left it, when its schema, its seed and its size
 * are the same; else made anew. What a former run imported is taken out.
 */
export async function benchDatabase(
  cluster: Cluster,
  name: string,
  content: Content,
  say: (text: string) => void,
): Promise<BenchDatabase> {
  const wanted = `${fingerprint()} ${JSON.stringify(content)}`;
  const admin = new pg.Client({ connectionString: cluster.adminUrl });
  await admin.connect();
  try {
    let label = await labelOf(admin, name);
    if (label?.content !== wanted) {
      await admin.query(`DROP DATABASE IF EXISTS ${pg.escapeIdentifier(name)} WITH (FORCE)`);
      await prepareDatabase(admin, name);
      label = { content: wanted, loadedAt: new Date().toISOString() };
      await load(inDatabase(cluster.ownerUrl, name), content, say);
      await admin.query(
        `COMMENT ON DATABASE ${pg.escapeIdentifier(name)} IS ${pg.escapeLiteral(JSON.stringify(label))}`,
      );
    }
    const database: BenchDatabase = {
      name,
      adminUrl: inDatabase(cluster.adminUrl, name),
      appUrl: inDatabase(cluster.appUrl, name),
      loadedAt: new Date(label.loadedAt),
    };
    await takeOut(database);
    return database;
  } finally {
    await admin.end();
  }
}

/** Runs `work` as a superuser in a database. */
export async function asAdmin<T>(
  { adminUrl }: BenchDatabase,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

interface Label {
  readonly content: string;
  readonly loadedAt: string;
}

async function labelOf(admin: pg.Client, name: string): Promise<Label | null> {
  const { rows } = await admin.query<{ label: string | null }>(
    `SELECT shobj_description(oid, 'pg_database') AS label FROM pg_database WHERE datname = $1`,
    [name],
  );
  return rows[0]?.label ? (JSON.parse(rows[0].label) as Label) : null;
}

async function load(
  ownerUrl: string,
  { contracts, cfas, seed }: Content,
  say: (text: string) => void,
): Promise<void> {
  say(`Loading ${contracts} contracts of ${cfas} CFA (once; kept for the next runs)…`);
  const started = performance.now();
  const sizes = ['--contracts', `${contracts}`, '--cfas', `${cfas}`, '--seed', `${seed}`];
  for (const args of [['apps/api/dist/database/migrate.js'], ['tools/demo/load.ts', ...sizes]]) {
    const { ok, output } = await runQuietly(args, { DATABASE_URL: ownerUrl });
    if (!ok) throw new PlainError(`${args[0]} failed:\n${output}`);
  }
  say(`  loaded in ${Math.round((performance.now() - started) / 1000)} s.`);
}

/** Takes out what former runs planted and imported, so that every run finds the same rows. */
function takeOut(database: BenchDatabase): Promise<void> {
  return asAdmin(database, async (client) => {
    const { rows } = await client.query<{ id: string }>(
      `SELECT id FROM contracts WHERE status = 'TRANSMIS' AND transmis_le >= $1`,
      [database.loadedAt],
    );
    const ids = rows.map(({ id }) => id);
    await client.query('DELETE FROM contract_events WHERE contract_id = ANY($1::uuid[])', [ids]);
    await client.query('DELETE FROM contracts WHERE id = ANY($1::uuid[])', [ids]);
    await client.query('TRUNCATE audit_events, audit_chains');
    await client.query('DELETE FROM tokens');
    await client.query('TRUNCATE sessions');
    await client.query('VACUUM (ANALYZE) contracts, contract_events, contract_counts');
  });
}

function fingerprint(): string {
  const hash = createHash('sha256');
  const add = (path: string): void => {
    if (statSync(path).isDirectory()) {
      for (const name of readdirSync(path).sort()) add(join(path, name));
    } else if (/\.(js|ts|json)$/.test(path) && !/\.(d|test)\.ts$/.test(path)) {
      hash.update(readFileSync(path));
    }
  };
  for (const source of SOURCES) add(join(ROOT, source));
  return hash.digest('hex');
}

function inDatabase(url: string, name: string): string {
  const moved = new URL(url);
  moved.pathname = `/${name}`;
  return moved.href;
}
