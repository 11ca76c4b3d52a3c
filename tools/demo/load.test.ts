import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { after, before, test } from 'node:test';
import { verify } from '@node-rs/argon2';
import pg from 'pg';
import { type Cluster, throwAwayCluster } from '../postgres/index.ts';
import { prepareDatabase } from '../postgres/roles.ts';
import { ACCOUNTS, COLLEAGUES, PASSWORD } from './accounts.ts';
import { loadCrowd } from './load-crowd.ts';
import { loadDemo } from './load-demo.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const TODAY = '2026-11-23';

let cluster: Cluster;

before(async () => {
  cluster = await throwAwayCluster();
});
after(() => cluster.stop());

/** A migrated database of its own, entered as the owner of the tables and as a superuser. */
async function database(name: string): Promise<{ owner: pg.Client; admin: pg.Client }> {
  const [ownerUrl, adminUrl] = [cluster.ownerUrl, cluster.adminUrl].map((url) => {
    const moved = new URL(url);
    moved.pathname = `/${name}`;
    return moved.href;
  });
  const server = new pg.Client({ connectionString: cluster.adminUrl });
  await server.connect();
  await prepareDatabase(server, name);
  await server.end();
  const migrated = spawnSync(process.execPath, ['apps/api/dist/database/migrate.js'], {
    cwd: ROOT,
    env: { ...process.env, DATABASE_URL: ownerUrl },
    encoding: 'utf8',
  });
  assert.equal(migrated.status, 0, migrated.stderr);
  const owner = new pg.Client({ connectionString: ownerUrl });
  const admin = new pg.Client({ connectionString: adminUrl });
  await Promise.all([owner.connect(), admin.connect()]);
  return { owner, admin };
}

/** Names of what a load may leave open, missing or wrong: nothing, when all went well. */
async function leftovers(admin: pg.Client): Promise<string[]> {
  const { rows } = await admin.query<{ wrong: string }>(`
    SELECT 'no row-level security: ' || relname AS wrong FROM pg_class
      WHERE relkind = 'r' AND relrowsecurity AND NOT relforcerowsecurity
    UNION ALL
    SELECT 'disabled trigger: ' || tgname FROM pg_trigger
      WHERE NOT tgisinternal AND tgenabled = 'D'
    UNION ALL
    SELECT 'key not checked: ' || conname FROM pg_constraint WHERE NOT convalidated
    UNION ALL
    SELECT 'counter: ' || status FROM
        (SELECT cfa_id, status, count(*) AS n FROM contracts GROUP BY 1, 2) real
        FULL JOIN (SELECT cfa_id, status, sum(n) AS n FROM contract_counts GROUP BY 1, 2) kept
          USING (cfa_id, status)
      WHERE real.n IS DISTINCT FROM kept.n`);
  return rows.map(({ wrong }) => wrong);
}

/** What the database is made of, whatever it holds. */
async function schema(admin: pg.Client): Promise<unknown[]> {
  const { rows } = await admin.query(`
    SELECT pg_get_indexdef(indexrelid) AS definition FROM pg_index
      WHERE indrelid IN ('contracts'::regclass, 'contract_events'::regclass)
    UNION ALL
    SELECT conname || ' ' || pg_get_constraintdef(oid) FROM pg_constraint
      WHERE conrelid IN ('contracts'::regclass, 'contract_events'::regclass)
    ORDER BY definition`);
  return rows;
}

async function count(admin: pg.Client, table: string): Promise<number> {
  const { rows } = await admin.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`);
  return rows[0]?.n ?? -1;
}

test('the demonstration is loaded once, and leaves every guard in place', async () => {
  const { owner, admin } = await database('demo');
  try {
    const loaded = await loadDemo(owner, { seed: 1, today: TODAY });
    assert.ok(loaded !== null && loaded.contracts > 300);
    assert.equal(await count(admin, 'contracts'), loaded.contracts);
    assert.ok((await count(admin, 'contract_events')) > loaded.contracts);
    assert.deepEqual(await leftovers(admin), []);

    assert.equal(await loadDemo(owner, { seed: 1, today: TODAY }), null);
    assert.equal(await count(admin, 'contracts'), loaded.contracts);

    const { rows: people } = await admin.query(
      `SELECT identifiant, password_hash, confirmed_at, invited_at FROM users ORDER BY identifiant`,
    );
    assert.deepEqual(
      people.map(({ identifiant }) => identifiant as string),
      [...ACCOUNTS, ...COLLEAGUES].map(({ identifiant }) => identifiant).sort(),
    );
    const invited = people.filter(({ invited_at: at }) => at !== null);
    assert.equal(invited.length, COLLEAGUES.filter(({ etat }) => etat === 'invite').length);
    for (const { password_hash: hash, confirmed_at: confirmed } of people) {
      if (confirmed === null) {
        assert.equal(hash, null);
        continue;
      }
      assert.match(hash as string, /^\$argon2id\$v=19\$m=32768,t=3,p=1\$/);
    }
    assert.ok(await verify(people[0].password_hash as string, PASSWORD));
    assert.equal(await count(admin, 'tokens'), 0);
    assert.equal(await count(admin, 'vendors'), 0);
  } finally {
    await Promise.all([owner.end(), admin.end()]);
  }
});

test('a crowd is loaded exactly, with keys, indexes, triggers and counters as before', async () => {
  const { owner, admin } = await database('crowd');
  try {
    const before = await schema(admin);
    const crowd = { seed: 1, today: TODAY, contracts: 700, cfas: 60 };
    await loadCrowd(owner, crowd);
    assert.equal(await count(admin, 'contracts'), 700);
    assert.equal(await count(admin, 'cfas'), 60);
    assert.deepEqual(await schema(admin), before);
    assert.deepEqual(await leftovers(admin), []);
    await assert.rejects(loadCrowd(owner, crowd), /il en faut une vide/);
    assert.equal(await count(admin, 'contracts'), 700);
  } finally {
    await Promise.all([owner.end(), admin.end()]);
  }
});

test('a load that fails changes nothing', async () => {
  const { owner, admin } = await database('failed');
  try {
    // The demonstration's second CFA is there already, under another id.
    await admin.query(
      `INSERT INTO cfas (siret, uai, raison_sociale) VALUES ('99999998900018', '9999992G', 'Autre')`,
    );
    await assert.rejects(loadDemo(owner, { seed: 1, today: TODAY }), /cfas_siret_unique/);
    assert.equal(await count(admin, 'contracts'), 0);
    assert.equal(await count(admin, 'cfas'), 1);
    assert.deepEqual(await leftovers(admin), []);
  } finally {
    await Promise.all([owner.end(), admin.end()]);
  }
});
