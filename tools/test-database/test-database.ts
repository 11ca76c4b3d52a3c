import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { throwAwayCluster, type Cluster } from '../postgres/index.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/**
 * Starts the cluster, migrates its database with the compiled API (built first when stale) and tells the
 * tests where it is:
 * - `TEST_DATABASE_ADMIN_URL`: superuser, to copy and drop databases;
 * - `TEST_DATABASE_OWNER_URL`, `TEST_DATABASE_APP_URL`: the owner's and the API's way into the template,
 *   whose name is to be replaced by the copy's;
 * - `TEST_DATABASE_TEMPLATE`: the name of the migrated database.
 */
export async function startTestDatabase(): Promise<Cluster> {
  runNode(['node_modules/typescript/bin/tsc', '-b', 'apps/api'], {});
  const cluster = await throwAwayCluster();
  const migrate = join(ROOT, 'apps/api/dist/database/migrate.js');
  if (!existsSync(migrate) || !runNode([migrate], { DATABASE_URL: cluster.ownerUrl })) {
    await cluster.stop();
    throw new Error(`The migrations did not pass: see above (node ${migrate}).`);
  }
  process.env['TEST_DATABASE_ADMIN_URL'] = cluster.adminUrl;
  process.env['TEST_DATABASE_OWNER_URL'] = cluster.ownerUrl;
  process.env['TEST_DATABASE_APP_URL'] = cluster.appUrl;
  process.env['TEST_DATABASE_TEMPLATE'] = new URL(cluster.ownerUrl).pathname.slice(1);
  return cluster;
}

/** Runs a Node program at the root of the workspace; its output is shown only if it fails. */
function runNode(args: string[], env: Record<string, string>): boolean {
  const { NODE_OPTIONS: _jestOptions, ...inherited } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: ROOT,
    env: { ...inherited, ...env },
    encoding: 'utf8',
  });
  if (status !== 0) process.stderr.write(`${stdout}${stderr}\n`);
  return status === 0;
}
