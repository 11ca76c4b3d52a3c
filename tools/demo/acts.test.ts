import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { localUrl, startApi } from '../portal/api.ts';
import { ROOT, type Settings } from '../portal/settings.ts';
import { Stopper } from '../portal/stopper.ts';
import { type Cluster, freePort, throwAwayCluster } from '../postgres/index.ts';

let cluster: Cluster;
let settings: Settings;
const stopper = new Stopper();
const dataDir = mkdtempSync(join(tmpdir(), 'action-apprentissage-acts-'));

before(async () => {
  cluster = await throwAwayCluster();
  const env = { ...process.env, DATABASE_URL: cluster.ownerUrl };
  for (const program of ['apps/api/dist/database/migrate.js', 'tools/demo/load.ts']) {
    const { status, stderr } = spawnSync(process.execPath, [program], {
      ...{ cwd: ROOT, env, encoding: 'utf8' },
    });
    assert.equal(status, 0, stderr);
  }
  const port = await freePort();
  settings = {
    ...{ port, host: '127.0.0.1', dataDir, demo: true, publicUrl: `http://127.0.0.1:${port}` },
    ...{ databaseUrl: undefined, databaseAppUrl: undefined },
  };
  await startApi(settings, cluster.appUrl, stopper);
});
after(async () => {
  await stopper.stopAll();
  await cluster.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

/** Runs the acts, cut short after a while when `lifetime` says so; how they ended. */
async function act(lifetime?: number): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, ['tools/demo/acts.ts'], {
    cwd: ROOT,
    env: { ...process.env, PORTAL_URL: localUrl(settings) },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const ended = once(child, 'close') as Promise<[number | null]>;
  if (lifetime !== undefined) {
    await sleep(lifetime);
    child.kill('SIGKILL');
  }
  const [code] = await ended;
  return { code, said };
}

test('what people of the demonstration did is there once, however often it was cut short', async () => {
  const url = new URL(cluster.adminUrl);
  url.pathname = new URL(cluster.ownerUrl).pathname;
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  try {
    for (const lifetime of [250, 400, 550, 700, 900, 1200, undefined, undefined]) {
      // A fast machine signs in more often in a minute than one address may.
      await client.query('DELETE FROM throttles');
      const ended = await act(lifetime);
      if (lifetime === undefined) assert.deepEqual(ended, { code: 0, said: '' });
    }
    const { rows } = await client.query<{ what: string }>(`
      SELECT c.raison_sociale || ' ' || a.status AS what
        FROM bank_accounts a JOIN cfas c ON c.id = a.cfa_id
      UNION ALL SELECT title || ' ' || state FROM announcements
      UNION ALL SELECT name || ' ' || (last_used_at IS NULL) FROM tokens
      UNION ALL SELECT titulaire || ' ' || status FROM refund_settings
      ORDER BY what`);
    assert.deepEqual(
      rows.map(({ what }) => what),
      [
        'CFA démo actif',
        'CFA voisin a_valider',
        'CFA voisin refuse',
        'Logiciel de gestion true',
        'Maintenance du portail programmee',
        'Opco de démonstration en_service',
        'Vérifiez vos coordonnées bancaires publiee',
      ],
    );
  } finally {
    await client.end();
  }
});
