import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { chownSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { PlainError } from '../plain-error.ts';
import type { Account } from './account.ts';
import type { Place } from './place.ts';

/** A running server. */
export interface Server {
  port: number;
  /** Resolves with a sentence if the server ends without having been asked to. */
  died: Promise<string>;
  stop(): Promise<void>;
}

/** What a server is started with. */
export interface ServerOrder {
  place: Place;
  account: Account | undefined;
  /** Settings of postgresql.conf, given on the command line. */
  settings: Record<string, string>;
  logFile: string;
  /** `SIGINT` closes cleanly; `SIGQUIT` drops everything at once (throw-away clusters). */
  stopSignal: 'SIGINT' | 'SIGQUIT';
  /** Folders to delete once the server has ended. */
  remove?: readonly string[];
}

/** The environment of PostgreSQL's programs: nothing of the user's locale or PG* variables leaks into it. */
const ENVIRONMENT = { PATH: process.env['PATH'] ?? '', LC_ALL: 'C', TZ: 'UTC' };

/**
 * Makes a new cluster in `place.folder` (absent or empty): UTF-8, the built-in C.UTF-8 locale (the same
 * order on every machine; French order comes from an ICU collation), passwords over SCRAM.
 */
export function createCluster(
  place: Place,
  account: Account | undefined,
  password: string,
  sync: boolean,
): void {
  const draft = join(dirname(place.folder), `.${process.pid}-initdb`);
  const passwordFile = `${draft}.txt`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (account) for (const path of [draft, passwordFile]) chownSync(path, account.uid, account.gid);
  try {
    const { status, stderr, error } = spawnSync(
      place.binaries.initdb,
      [
        ...['-D', draft, '-U', 'postgres', '-E', 'UTF8', '--locale=C'],
        ...['--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
        ...['--auth=scram-sha-256', `--pwfile=${passwordFile}`, '--no-instructions'],
        ...(sync ? [] : ['--no-sync']),
      ],
      { uid: account?.uid, gid: account?.gid, cwd: '/', env: ENVIRONMENT, encoding: 'utf8' },
    );
    if (status !== 0) {
      const reason = error?.message ?? lastLine(stderr);
      throw new PlainError(`La base de données n'a pas pu être créée : ${reason}`);
    }
    rmSync(place.folder, { recursive: true, force: true });
    renameSync(draft, place.folder);
  } finally {
    rmSync(draft, { recursive: true, force: true });
    rmSync(passwordFile, { force: true });
  }
}

/** Starts the server of a cluster on a free port of 127.0.0.1 and waits until it takes connections. */
export async function startServer(order: ServerOrder): Promise<Server> {
  for (let attempt = 1; ; attempt++) {
    const port = await freePort();
    const guard = launch(order, port);
    if (await becomesReady(guard, order.place.folder)) return running(order, guard, port);
    await stop(guard);
    // Somebody may have taken the port between our look and the server's.
    if (attempt === 3) throw new PlainError(`PostgreSQL n'a pas démarré : ${reasonIn(order)}`);
  }
}

function running(order: ServerOrder, guard: ChildProcess, port: number): Server {
  let asked = false;
  const died = once(guard, 'exit').then(
    () =>
      new Promise<string>((resolve) => {
        if (!asked) resolve(`PostgreSQL s'est arrêté : ${reasonIn(order)}`);
      }),
  );
  return {
    port,
    died,
    stop: () => {
      asked = true;
      return stop(guard);
    },
  };
}

function launch({ place, account, settings, ...order }: ServerOrder, port: number): ChildProcess {
  const all = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    timezone: 'UTC',
    ...settings,
  };
  const options = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const log = openSync(order.logFile, 'a', 0o600);
  const guard = spawn(
    process.execPath,
    [
      join(import.meta.dirname, 'guard.mjs'),
      JSON.stringify({
        command: place.binaries.postgres,
        args: ['-D', place.folder, ...options],
        uid: account?.uid,
        gid: account?.gid,
        cwd: place.folder,
        env: ENVIRONMENT,
        stopSignal: order.stopSignal,
        pgCtl: place.binaries.pgCtl,
        folder: place.folder,
        remove: order.remove,
      }),
    ],
    // Its own group: Ctrl-C reaches us first, and we close the API before the database.
    { detached: true, cwd: dirname(place.folder), stdio: ['pipe', log, log] },
  );
  closeSync(log);
  guard.stdin?.on('error', () => undefined);
  return guard;
}

async function stop(guard: ChildProcess): Promise<void> {
  if (guard.exitCode !== null || guard.signalCode !== null) return;
  const gone = once(guard, 'exit');
  guard.stdin?.end();
  await gone;
}

/** The eighth line of `postmaster.pid` tells the server's state: what pg_ctl itself looks at. */
async function becomesReady(guard: ChildProcess, folder: string): Promise<boolean> {
  const file = join(folder, 'postmaster.pid');
  for (let waited = 0; waited < 60_000 && guard.exitCode === null; waited += 20) {
    const state = existsSync(file) ? readFileSync(file, 'utf8').split('\n')[7] : '';
    if (state?.trim() === 'ready') return true;
    await sleep(20);
  }
  return false;
}

/** A port of 127.0.0.1 that nobody listens on now. */
export async function freePort(): Promise<number> {
  const probe = createServer();
  probe.listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

function reasonIn(order: ServerOrder): string {
  const log = existsSync(order.logFile) ? readFileSync(order.logFile, 'utf8') : '';
  const fatal = log.split('\n').findLast((line) => /FATAL|PANIC/.test(line));
  return `${fatal?.replace(/^.*?(FATAL|PANIC): +/, '') ?? lastLine(log)} (journal : ${order.logFile}).`;
}

function lastLine(text: string | null): string {
  return (text ?? '').trim().split('\n').at(-1) ?? '';
}
