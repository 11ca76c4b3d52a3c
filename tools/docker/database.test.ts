import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import pg from 'pg';
import { startApi } from '../portal/api.ts';
import { ROOT } from '../portal/settings.ts';
import { Stopper } from '../portal/stopper.ts';
import { freePort, throwAwayCluster } from '../postgres/index.ts';

const OWNER = 'owner-of-the-test';
const API = 'api-of-the-test';

test('the logins of docker/database.sql migrate and serve, and the owner’s does not serve', async () => {
  const stopper = new Stopper();
  const cluster = await throwAwayCluster();
  stopper.onStop(() => cluster.stop());
  const dataDir = mkdtempSync(join(tmpdir(), 'action-apprentissage-docker-'));
  try {
    const admin = new pg.Client({ connectionString: cluster.adminUrl });
    await admin.connect();
    // A server as the image makes it: nobody but its superuser.
    await admin.query('DROP DATABASE apprentissage');
    await admin.query('DROP ROLE aa_app, aa_backoffice, aa_identity, aa_owner');
    for (const statement of statements()) await admin.query(statement);
    await admin.end();

    const as = (login: string, password: string) => {
      const url = new URL(cluster.ownerUrl);
      [url.username, url.password] = [login, password];
      return url.href;
    };
    const ownerUrl = as('apprentissage_owner', OWNER);
    const { status, stderr } = spawnSync(process.execPath, ['apps/api/dist/database/migrate.js'], {
      cwd: ROOT,
      env: { DATABASE_URL: ownerUrl },
      encoding: 'utf8',
    });
    assert.equal(status, 0, stderr);
    const port = await freePort();
    const settings = {
      ...{ port, host: '127.0.0.1', dataDir, demo: false, publicUrl: `http://127.0.0.1:${port}` },
      ...{ databaseUrl: undefined, databaseAppUrl: undefined },
    };
    await assert.rejects(startApi(settings, ownerUrl, stopper), /est propriétaire des tables/);
    await startApi(settings, as('apprentissage_api', API), stopper);
  } finally {
    await stopper.stopAll();
    rmSync(dataDir, { recursive: true, force: true });
  }
});

/** What `psql` would send. */
function statements(): string[] {
  return readFileSync(join(ROOT, 'docker/database.sql'), 'utf8')
    .split('\n')
    .filter((line) => !/^(--|\\getenv )/.test(line))
    .join('\n')
    .replace(`:'owner_password'`, pg.escapeLiteral(OWNER))
    .replace(`:'api_password'`, pg.escapeLiteral(API))
    .split(';')
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '');
}
