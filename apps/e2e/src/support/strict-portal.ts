import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, BrowserContext } from '@playwright/test';
import { TlsDoor } from './tls-door.js';

const ROOT = resolve(import.meta.dirname, '../../../..');
const START_MS = 120_000;

/**
 * Another portal, with its own database and demo data, as strict as in production: over TLS, its agents must
 * have a second factor, and people of a CFA must for sensitive acts.
 */
export class StrictPortal {
  private constructor(
    readonly url: string,
    readonly dataDir: string,
    private readonly close: () => Promise<void>,
  ) {}

  static async start(): Promise<StrictPortal> {
    const dataDir = mkdtempSync(join(tmpdir(), 'action-apprentissage-strict-'));
    // Under root, the account that runs PostgreSQL has to get through.
    chmodSync(dataDir, 0o711);
    const door = await TlsDoor.open();
    const port = await freePort();
    door.leadTo(port);
    const server = spawn(process.execPath, ['tools/start.mjs'], {
      cwd: ROOT,
      stdio: 'ignore',
      env: {
        ...process.env,
        PORT: String(port),
        DATA_DIR: dataDir,
        PUBLIC_URL: door.url,
        TRUSTED_PROXIES: '1',
        SECOND_FACTOR_OPCO: 'required',
        SECOND_FACTOR_CFA: 'sensitive',
        LOG_LEVEL: 'debug',
      },
    });
    const close = async () => {
      if (server.exitCode === null) {
        const gone = once(server, 'exit');
        server.kill('SIGTERM');
        await gone;
      }
      await door.close();
      // Its log is searched with the others, after all journeys.
      const log = join(dataDir, 'api.log');
      if (existsSync(log)) {
        copyFileSync(log, join(process.env['E2E_DATA_DIR'] ?? '', 'strict-api.log'));
      }
      rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
    };
    for (let waited = 0; waited < START_MS && server.exitCode === null; waited += 200) {
      const answer = await fetch(`http://localhost:${port}/api/health`).catch(() => undefined);
      if (answer?.ok) return new StrictPortal(door.url, dataDir, close);
      await sleep(200);
    }
    await close();
    throw new Error('the strict portal did not start');
  }

  /** A window of its own on this portal, whose certificate it accepts. */
  newWindow(browser: Browser): Promise<BrowserContext> {
    return browser.newContext({ baseURL: this.url, ignoreHTTPSErrors: true });
  }

  stop(): Promise<void> {
    return this.close();
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
