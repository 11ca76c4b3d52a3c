import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { PlainError } from '../plain-error.ts';
import { runQuietly } from '../portal/run-quietly.ts';
import type { Cluster } from '../postgres/index.ts';
import { prepareDatabase } from '../postgres/roles.ts';
import type { Figure } from './report.ts';

const DATABASE = 'bench_audit';
const WRITERS = 16;
/** Chains that writers draw from, where they are not all on one. */
const CHAINS = 1_000;
/** Rows of the chain that is verified. */
const VERIFIED = 4_000;
/** Appends a second of all CFA together, below which the log would hold the portal back. */
const FLOOR = 500;

/**
 * Sixteen writers append to the audit log as the API does, each append in a transaction of its own that is
 * flushed to the disk: all on one chain, who wait for each other, then on a thousand. Then the time to
 * verify a chain.
 */
export async function audit(cluster: Cluster, seconds: number): Promise<Figure[]> {
  const { adminUrl, appUrl } = await emptyDatabase(cluster);
  const one = await append(appUrl, seconds, [randomUUID()]);
  const many = await append(appUrl, seconds, Array.from({ length: CHAINS }, randomUUID));
  const chain = randomUUID();
  const verified = await verify(adminUrl, appUrl, chain);
  const detail = `${WRITERS} writers, ${seconds} s, fsync on`;
  return [
    {
      name: `Appends to ${CHAINS} chains`,
      value: `${many.toFixed(0)}/s`,
      target: `≥ ${FLOOR}/s`,
      met: many >= FLOOR,
      detail,
    },
    {
      name: 'Appends to one chain',
      value: `${one.toFixed(0)}/s`,
      target: '',
      met: null,
      detail: 'the same, one flush after the other',
    },
    {
      name: `Verifying ${VERIFIED} rows`,
      value: `${verified.toFixed(0)} ms`,
      target: '',
      met: null,
      detail: 'median of nine',
    },
  ];
}

/** A migrated database with nothing in it, each time anew. */
async function emptyDatabase(cluster: Cluster): Promise<{ adminUrl: string; appUrl: string }> {
  const admin = new pg.Client({ connectionString: cluster.adminUrl });
  await admin.connect();
  try {
    const { rows } = await admin.query<{ fsync: string; commit: string }>(
      `SELECT current_setting('fsync') AS fsync, current_setting('synchronous_commit') AS commit`,
    );
    const { fsync, commit } = rows[0] ?? {};
    if (fsync !== 'on' || commit !== 'on') throw new PlainError('The server does not flush.');
    await admin.query(`DROP DATABASE IF EXISTS ${DATABASE} WITH (FORCE)`);
    await prepareDatabase(admin, DATABASE);
  } finally {
    await admin.end();
  }
  const there = (url: string) => Object.assign(new URL(url), { pathname: `/${DATABASE}` }).href;
  const { ok, output } = await runQuietly(['apps/api/dist/database/migrate.js'], {
    DATABASE_URL: there(cluster.ownerUrl),
  });
  if (!ok) throw new PlainError(output);
  return { adminUrl: there(cluster.adminUrl), appUrl: there(cluster.appUrl) };
}

/** How many appends a second came through, and not one was lost. */
async function append(url: string, seconds: number, chains: readonly string[]): Promise<number> {
  const clients = await Promise.all(
    Array.from({ length: WRITERS }, async () => {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      return client;
    }),
  );
  const until = performance.now() + seconds * 1_000;
  let done = 0;
  const began = performance.now();
  await Promise.all(
    clients.map(async (client, writer) => {
      for (let n = writer; performance.now() < until; n += WRITERS) {
        await appendOnce(client, chains[n % chains.length] as string, n);
        done += 1;
      }
    }),
  );
  const took = (performance.now() - began) / 1_000;
  await Promise.all(clients.map((client) => client.end()));
  return done / took;
}

/** What `Database.as` and `Audit.record` send. */
async function appendOnce(client: pg.Client, chain: string, n: number): Promise<void> {
  await client.query(
    `BEGIN; SELECT set_config('app.cfa_id', '${chain}', true), set_config('app.user_id', '', true),
       set_config('app.actor', 'cfa', true)`,
  );
  await client.query('SELECT audit_append($1, $2, $3, $4, $5, $6)', [
    ...[chain, new Date(), 'contrat.transmis', 'contrat', String(n)],
    JSON.stringify({ etat: 'TRANSMIS', avertissements: 2 }),
  ]);
  await client.query('COMMIT');
}

/** How long one chain takes, in milliseconds. */
async function verify(adminUrl: string, appUrl: string, chain: string): Promise<number> {
  const writer = new pg.Client({ connectionString: appUrl });
  await writer.connect();
  await writer.query(`BEGIN; SELECT set_config('app.user_id', '', true),
    set_config('app.actor', 'cfa', true)`);
  await writer.query(
    `SELECT audit_append($1, now(), 'contrat.transmis', 'contrat', n::text, '{"etat":"TRANSMIS"}')
     FROM generate_series(1, $2) n`,
    [chain, VERIFIED],
  );
  await writer.query('COMMIT');
  await writer.end();
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  const times: number[] = [];
  for (let round = 0; round < 9; round += 1) {
    const began = performance.now();
    const { rows } = await admin.query<{ broken: string | null }>(
      'SELECT audit_first_break($1) AS broken',
      [chain],
    );
    times.push(performance.now() - began);
    if (rows[0]?.broken !== null) throw new PlainError('The chain is broken.');
    await sleep(20);
  }
  await admin.end();
  return times.toSorted((a, b) => a - b)[4] as number;
}
