import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { type Cluster, throwAwayCluster } from '../postgres/index.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const CHARLIE = [
  ...['--identifiant', 'Charlie.Garnier@opco.example', '--nom', 'Garnier'],
  ...['--prenom', 'Charlie'],
];

let cluster: Cluster;
let dataDir: string;

before(async () => {
  cluster = await throwAwayCluster();
  dataDir = mkdtempSync(join(tmpdir(), 'portail-admin-'));
  const migrated = run('apps/api/dist/database/migrate.js', [], cluster.ownerUrl);
  assert.equal(migrated.status, 0, migrated.stderr);
});
after(async () => {
  await cluster.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

/** Runs a program of the API as the production image does: only the environment tells it where. */
function run(program: string, args: readonly string[], url: string) {
  return spawnSync(process.execPath, [program, ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    env: {
      ...{ PATH: process.env['PATH'], DATABASE_URL: url, DATA_DIR: dataDir },
      PUBLIC_URL: 'https://portail.example',
    },
  });
}
const create = (args: readonly string[], url = cluster.ownerUrl) =>
  run('apps/api/dist/admin-create.js', args, url);

async function query<T extends pg.QueryResultRow>(text: string): Promise<T[]> {
  const url = new URL(cluster.adminUrl);
  url.pathname = new URL(cluster.ownerUrl).pathname;
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  try {
    return (await client.query<T>(text)).rows;
  } finally {
    await client.end();
  }
}

test('an empty production gets its first administrateur OPCO, by the owner’s connection or the API’s', async () => {
  for (const url of [cluster.ownerUrl, cluster.appUrl]) {
    const { status, stdout, stderr } = create(CHARLIE, url);
    assert.equal(status, 0, stderr);
    assert.match(stdout, /^https:\/\/portail\.example\/invitation\/[\w-]{43}$/m);
  }
  assert.deepEqual(await query('SELECT identifiant, rights, confirmed_at FROM users'), [
    {
      identifiant: 'charlie.garnier@opco.example',
      rights: ['administration_opco'],
      confirmed_at: null,
    },
  ]);
  assert.deepEqual(await query('SELECT count(*)::int AS n FROM cfas'), [{ n: 0 }]);
});

test('what cannot be is said in one sentence, and changes nothing', async () => {
  await query(`UPDATE users SET confirmed_at = now(), password_hash = 'x' WHERE audience = 'opco'`);
  const other = ['--identifiant', 'noa@opco.example', '--nom', 'Petit', '--prenom', 'Noa'];
  const refusals: [string[], RegExp][] = [
    [other, /existe déjà.*--encore/],
    [[...CHARLIE, '--encore'], /déjà l’identifiant d’un compte/],
    [[...other.slice(2), '--identifiant', 'noa', '--encore'], /^--identifiant : .*pas valide/m],
    [['--nom', 'Petit'], /^Usage/],
    [[...other, '--droits', 'tous'], /^Usage/],
  ];
  for (const [args, sentence] of refusals) {
    const { status, stdout, stderr } = create(args);
    assert.deepEqual([args, status, stdout], [args, 1, '']);
    assert.match(stderr, sentence);
    assert.doesNotMatch(stderr, /\n\s+at /);
  }
  assert.deepEqual(await query('SELECT count(*)::int AS n FROM users'), [{ n: 1 }]);
  assert.equal(create([...other, '--encore']).status, 0);
});

test('who lost their second factor gets a link by mail only, and what cannot be is said in one sentence', async () => {
  await query(
    `INSERT INTO passkeys (user_id, credential_id, public_key, counter, transports, name, created_at)
     SELECT id, 'perdue', '', 0, '{}', 'Téléphone', now() FROM users
     WHERE identifiant = 'charlie.garnier@opco.example'`,
  );
  const reset = ['--reinitialiser', ...CHARLIE.slice(0, 2)];
  const { status, stdout, stderr } = create(reset);
  assert.equal(status, 0, stderr);
  assert.match(stdout, /charlie\.garnier@opco\.example est réinitialisée/);
  assert.doesNotMatch(stdout, /https:/);
  assert.deepEqual(
    await query(
      `SELECT password_hash FROM users WHERE identifiant = 'charlie.garnier@opco.example'`,
    ),
    [{ password_hash: null }],
  );
  assert.deepEqual(await query('SELECT count(*)::int AS n FROM passkeys'), [{ n: 0 }]);
  const refusals: [string[], RegExp][] = [
    [reset, /n’a pas de double authentification/],
    [['--reinitialiser', '--identifiant', 'personne@opco.example'], /Aucun agent actif/],
    [['--reinitialiser', ...CHARLIE], /^Usage/],
    [['--reinitialiser'], /^Usage/],
  ];
  for (const [args, sentence] of refusals) {
    const refused = create(args);
    assert.deepEqual([args, refused.status, refused.stdout], [args, 1, '']);
    assert.match(refused.stderr, sentence);
  }
});
