import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { type Cluster, throwAwayCluster } from '../postgres/index.ts';
import { apiLogin } from './api-login.ts';

let cluster: Cluster;
const folder = mkdtempSync(join(tmpdir(), 'action-apprentissage-login-'));

before(async () => {
  cluster = await throwAwayCluster();
});
after(async () => {
  await cluster.stop();
  rmSync(folder, { recursive: true });
});

async function ask<T extends pg.QueryResultRow>(url: string, text: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<T>(text)).rows;
  } finally {
    await client.end();
  }
}

test('where only the owner is given, the API gets a login of its own, the same at each start', async () => {
  const url = await apiLogin(cluster.ownerUrl, folder);
  assert.equal(await apiLogin(cluster.ownerUrl, folder), url);
  assert.notEqual(new URL(url).username, 'aa_owner');
  assert.equal(statSync(join(folder, 'api-login')).mode & 0o777, 0o600);
  const worn = `${url}?options=${encodeURIComponent('-c role=aa_app')}`;
  assert.deepEqual(await ask(worn, 'SELECT current_user::text AS me'), [{ me: 'aa_app' }]);
  const [role] = await ask(
    url,
    `SELECT rolsuper, rolbypassrls, rolcreaterole, pg_has_role('aa_owner', 'MEMBER') AS owner
     FROM pg_roles WHERE rolname = current_user`,
  );
  assert.deepEqual(role, {
    ...{ rolsuper: false, rolbypassrls: false, rolcreaterole: false, owner: false },
  });
});

test('an owner who may make no login is told what to give instead', async () => {
  await ask(cluster.adminUrl, 'ALTER ROLE aa_owner NOCREATEROLE');
  await assert.rejects(apiLogin(cluster.ownerUrl, join(folder)), /DATABASE_APP_URL/);
  await ask(cluster.adminUrl, 'ALTER ROLE aa_owner CREATEROLE');
});
