import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { PlainError } from '../plain-error.ts';
import { encryptionKeys } from './encryption-keys.ts';
import { ROOT, type Settings } from './settings.ts';
import type { Stopper } from './stopper.ts';

/** Starts the API, which serves the client too, and waits until it answers. */
export async function startApi(
  settings: Settings,
  databaseUrl: string,
  stopper: Stopper,
): Promise<void> {
  const log = join(settings.dataDir, 'api.log');
  const registers = settings.demo ? await demoRegisters(settings) : {};
  const api = spawn(process.execPath, ['apps/api/dist/main.js'], {
    cwd: ROOT,
    // Its own group: on Ctrl-C it is we who close it, before the database. The channel tells it our end.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: {
      NODE_ENV: 'production',
      ENVIRONMENT: 'Démonstration',
      LOG_LEVEL: 'warn',
      SECOND_FACTOR_OPCO: 'optional',
      SECOND_FACTOR_CFA: 'optional',
      CLAMAV_SOCKET: 'none',
      PAYEE_VERIFICATION: 'demo',
      ...registers,
      CLIENT_DIR: join(ROOT, 'apps/client/dist'),
      ...withoutDatabase(process.env),
      DATABASE_APP_URL: databaseUrl,
      PORT: String(settings.port),
      DATA_DIR: settings.dataDir,
      PUBLIC_URL: settings.publicUrl,
      ENCRYPTION_KEYS: encryptionKeys(settings.dataDir, process.env['ENCRYPTION_KEYS']),
    },
  });
  const said: string[] = [];
  const file = createWriteStream(log, { flags: 'a', mode: 0o600 });
  api.stdout?.pipe(file);
  api.stderr?.pipe(file);
  api.stderr?.on('data', (chunk: Buffer) => said.push(chunk.toString()));
  const ended = once(api, 'exit').then(() => undefined);
  stopper.onStop(() => close(api));
  if (!(await answers(localUrl(settings), () => api.exitCode !== null || !!api.signalCode))) {
    const reason = said.join('').trim().split('\n')[0] ?? '';
    throw new PlainError(reason || `Le portail n'a pas démarré : voyez ${log}.`);
  }
  void ended.then(() => stopper.stopBecause(`Le portail s'est arrêté : voyez ${log}.`, 1));
}

/** Needs the rules of `libs/domain`, which a bare clone has only once it is built. */
async function demoRegisters({ dataDir }: Settings): Promise<Record<string, string>> {
  const { writeRegisters } = await import('./registers.ts');
  return writeRegisters(dataDir);
}

function withoutDatabase(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const { DATABASE_URL: _owner, DATABASE_APP_URL: _app, NODE_OPTIONS: _options, ...rest } = env;
  return rest;
}

/** Where the portal answers on this very machine. */
export function localUrl({ host, port }: Settings): string {
  const address = host === undefined || host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  return `http://${address.includes(':') ? `[${address}]` : address}:${port}`;
}

/** Waits until the portal answers; `false` when it is over before, or after a minute. */
export async function answers(portalUrl: string, isOver: () => boolean): Promise<boolean> {
  for (let waited = 0; waited < 60_000 && !isOver(); waited += 50) {
    const response = await fetch(`${portalUrl}/api/health`, {
      signal: AbortSignal.timeout(2000),
    }).catch(() => undefined);
    if (response?.ok) return true;
    await sleep(50);
  }
  return false;
}

async function close(api: ChildProcess): Promise<void> {
  if (api.exitCode !== null || api.signalCode !== null) return;
  const gone = once(api, 'exit');
  api.kill('SIGTERM');
  const force = setTimeout(() => api.kill('SIGKILL'), 10_000);
  await gone;
  clearTimeout(force);
}
