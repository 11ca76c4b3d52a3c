import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { encryptionKeys } from '../portal/encryption-keys.ts';
import { ROOT } from '../portal/settings.ts';
import { PlainError } from '../plain-error.ts';
import { freePort } from '../postgres/index.ts';
import type { BenchDatabase } from './database.ts';

/** A server that is being measured. */
export interface BenchServer {
  readonly url: string;
  /** Resident memory, in megabytes. */
  memory(): number;
  stop(): Promise<void>;
}

interface Order {
  readonly connections: number;
  /** What more its environment holds. */
  readonly env?: Readonly<Record<string, string>>;
  /** Where the API keeps its files. */
  readonly folder: string;
}

/** The portal's API as in production, connected as `aa_app`. */
export async function startPortal(
  database: BenchDatabase,
  { connections, folder, env }: Order,
): Promise<BenchServer> {
  const port = await freePort();
  const profile = process.env['BENCH_CPU_PROF'];
  const flags = profile ? ['--cpu-prof', `--cpu-prof-dir=${profile}`] : [];
  return start(port, [...flags, 'apps/api/dist/main.js'], {
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    DATABASE_APP_URL: database.appUrl,
    DATABASE_POOL: `${connections}`,
    DATA_DIR: folder,
    ENCRYPTION_KEYS: encryptionKeys(folder, undefined),
    SECOND_FACTOR_OPCO: 'optional',
    SECOND_FACTOR_CFA: 'optional',
    CLAMAV_SOCKET: 'none',
    PARTNER_REQUESTS_PER_MINUTE: '1000000',
    ...env,
  });
}

/** The bare server, connected as a superuser, whom row-level security does not bind. */
export async function startBare(
  database: BenchDatabase,
  { connections }: Order,
): Promise<BenchServer> {
  const port = await freePort();
  return start(port, ['tools/bench/bare-server.ts'], {
    NODE_ENV: 'production',
    DATABASE_URL: database.adminUrl,
    DATABASE_POOL: `${connections}`,
  });
}

async function start(
  port: number,
  args: string[],
  env: Record<string, string>,
): Promise<BenchServer> {
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    // Logs are written, as in production, and go nowhere.
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    env: { PATH: process.env['PATH'] ?? '', ...env, PORT: `${port}` },
  });
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => (said = (said + chunk.toString()).slice(-4000)));
  const url = `http://127.0.0.1:${port}`;
  for (let waited = 0; ; waited += 50) {
    const answer = await fetch(`${url}/api/health`).catch(() => undefined);
    if (answer?.ok) break;
    if (child.exitCode !== null || waited > 30_000) {
      throw new PlainError(`${args.at(-1)} did not start: ${said}`);
    }
    await sleep(50);
  }
  return { url, memory: () => residentMegabytes(child), stop: () => stop(child) };
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  const force = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await gone;
  clearTimeout(force);
}

function residentMegabytes({ pid }: ChildProcess): number {
  if (process.platform === 'linux') {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) / 1024;
  }
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', `${pid}`], { encoding: 'utf8' })) / 1024;
}
