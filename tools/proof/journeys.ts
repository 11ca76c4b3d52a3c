import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../portal/settings.ts';
import { freePort } from '../postgres/index.ts';

/**
 * The journeys on a portal of their own: a free port, and a data folder that goes with them. Our own
 * arguments are Playwright's.
 */
const dataDir = mkdtempSync(join(tmpdir(), 'action-apprentissage-journeys-'));
// Under root, the account that runs PostgreSQL has to get through.
chmodSync(dataDir, 0o711);
const playwright = spawn(
  process.execPath,
  [join(ROOT, 'node_modules/playwright/cli.js'), 'test', ...process.argv.slice(2)],
  {
    cwd: join(ROOT, 'apps/e2e'),
    env: { ...process.env, E2E_DATA_DIR: dataDir, E2E_PORT: String(await freePort()) },
    stdio: 'inherit',
  },
);
// Whoever stops the step tells the whole group; Playwright then closes the portal, and we wait for both.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);
const [code] = (await once(playwright, 'exit')) as [number | null];
rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
process.exit(code ?? 1);
