import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { verifyLog } from '../audit/index.js';
import { ENCRYPTION_KEYS, type Portal } from './portal.js';

const ENTRY = join(import.meta.dirname, '../../dist/audit/verify.js');

/** The connection of the owner of the tables, which an operator verifies with. */
export function ownerUrl({ config }: Portal): string {
  const url = new URL(process.env['TEST_DATABASE_OWNER_URL'] as string);
  url.pathname = new URL(config.databaseUrl).pathname;
  return url.href;
}

/** Runs the compiled `npm run audit:verify`, as an operator does. */
export function verifyAudit(portal: Portal, ...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [ENTRY, ...args], {
    env: { DATABASE_URL: ownerUrl(portal), ENCRYPTION_KEYS },
    encoding: 'utf8',
  });
  return { status, said: stdout.trim().split('\n'), complaint: stderr.trim() };
}

/** The same against sheets of heads, without the time that a process takes to start. */
export function verifyHeads(
  portal: Portal,
  heads: string | undefined,
  more: Partial<Parameters<typeof verifyLog>[0]> = { encryptionKeys: ENCRYPTION_KEYS },
) {
  return verifyLog({ url: ownerUrl(portal), heads, ...more });
}
