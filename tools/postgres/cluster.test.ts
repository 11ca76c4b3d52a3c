import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { openCluster, throwAwayCluster } from './index.ts';

async function ask<T extends pg.QueryResultRow>(url: string, query: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<T>(query)).rows;
  } finally {
    await client.end();
  }
}

test('the API role owns nothing, bypasses nothing and cannot make tables of its own', async () => {
  const cluster = await throwAwayCluster();
  try {
    const [role] = await ask(
      cluster.appUrl,
      'SELECT rolsuper, rolbypassrls, rolcreaterole, rolcreatedb FROM pg_roles WHERE rolname = current_user',
    );
    assert.deepEqual(role, {
      ...{ rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false },
    });
    await assert.rejects(ask(cluster.appUrl, 'CREATE TABLE mine ()'), { code: '42501' });
    await assert.rejects(
      ask(cluster.appUrl.replace(/\/\w+$/, '/postgres'), 'CREATE TABLE mine ()'),
    );
    const [text] = await ask(
      cluster.ownerUrl,
      `SELECT lower('ÉÀÇ') AS small, 'é' < 'f' COLLATE "fr-x-icu" AS sorted`,
    );
    assert.deepEqual(text, { small: 'éàç', sorted: true });
  } finally {
    await cluster.stop();
  }
  assert.equal(existsSync(dirname(cluster.folder)), false);
});

test('a throw-away cluster does not outlive a process that is killed hard', async () => {
  const code = `import { throwAwayCluster } from ${JSON.stringify(join(import.meta.dirname, 'index.ts'))};
    console.log(JSON.stringify(await throwAwayCluster())); setInterval(Date, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module-typescript', '--eval', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  const { folder, ownerUrl } = JSON.parse(line) as { folder: string; ownerUrl: string };
  await ask(ownerUrl, 'SELECT 1');
  child.kill('SIGKILL');
  for (let waited = 0; waited < 15_000 && existsSync(dirname(folder)); waited += 50)
    await sleep(50);
  assert.equal(existsSync(dirname(folder)), false);
  await assert.rejects(ask(ownerUrl, 'SELECT 1'), { code: 'ECONNREFUSED' });
});

test('a lasting cluster keeps its data and tells none in its log, and starts over the traces of one that was killed', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'action-apprentissage-lasting-'));
  chmodSync(dataDir, 0o711);
  try {
    const first = await openCluster(dataDir);
    await ask(first.ownerUrl, 'CREATE TABLE kept AS SELECT 42 AS answer');
    await ask(first.ownerUrl, `CREATE TABLE people (name text UNIQUE CHECK (name <> 'Nobody'))`);
    const insert = (name: string) => ask(first.ownerUrl, `INSERT INTO people VALUES ('${name}')`);
    await insert('Zyzomys');
    for (const name of ['Zyzomys', 'Nobody']) await assert.rejects(insert(name));
    const log = readFileSync(join(dataDir, 'postgres.log'), 'utf8');
    assert.match(log, /duplicate key value violates unique constraint/);
    assert.doesNotMatch(log, /Zyzomys|Nobody/);
    await first.stop();
    // What is left when everything is killed and the number has gone to another program: ours.
    writeFileSync(join(first.folder, 'postmaster.pid'), `${process.pid}\n${first.folder}\n`);
    const second = await openCluster(dataDir);
    assert.deepEqual(await ask(second.ownerUrl, 'SELECT answer FROM kept'), [{ answer: 42 }]);
    await second.stop();
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
});
