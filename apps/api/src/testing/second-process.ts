import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { ENCRYPTION_KEYS, type Portal } from './portal.js';

const START_MS = 60_000;
const ATTEMPTS = 3;

interface Asked {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Another process of the API over the database of a portal, as a replica in production. */
export class SecondProcess {
  /** What its log said so far, one JSON object a line; nothing unless `LOG_LEVEL` is set. */
  readonly log: string[] = [];

  private constructor(
    private readonly child: ChildProcess,
    readonly url: string,
  ) {
    const lines = createInterface({ input: child.stdout as Readable });
    lines.on('line', (line) => this.log.push(line));
  }

  /**
   * Starts one, on a free port.
   *
   * @param env more settings than those of the portal
   * @param preloads modules that Node loads before the server
   */
  static async start(
    portal: Portal,
    env: Readonly<Record<string, string>> = {},
    ...preloads: readonly string[]
  ): Promise<SecondProcess> {
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      const started = await SecondProcess.attempt(portal, env, preloads);
      if (started !== null) return started;
    }
    throw new Error('the second process did not start');
  }

  /** `null`: it ended at once, as when somebody took the port that was free a moment before. */
  private static async attempt(
    { config }: Portal,
    env: Readonly<Record<string, string>>,
    preloads: readonly string[],
  ): Promise<SecondProcess | null> {
    const port = await freePort();
    const before = ['--no-warnings', ...preloads.flatMap((module) => ['--import', module])];
    const child = spawn(process.execPath, [...before, 'dist/main.js'], {
      stdio: ['ignore', 'pipe', 'ignore'],
      env: {
        PATH: process.env['PATH'] ?? '',
        NODE_ENV: 'production',
        HOST: '127.0.0.1',
        PORT: String(port),
        PUBLIC_URL: config.publicUrl.href,
        DATA_DIR: config.dataDir,
        DATABASE_APP_URL: config.databaseUrl,
        LOG_LEVEL: 'silent',
        SECOND_FACTOR_OPCO: 'optional',
        SECOND_FACTOR_CFA: 'optional',
        ENCRYPTION_KEYS,
        CLAMAV_SOCKET: 'none',
        // Its peers come by a proxy: `x-forwarded-for` is who they are.
        TRUSTED_PROXIES: '1',
        ...env,
      },
    });
    const url = `http://127.0.0.1:${port}`;
    const server = new SecondProcess(child, url);
    const began = performance.now();
    while (performance.now() - began < START_MS && child.exitCode === null) {
      const answer = await fetch(`${url}/api/health`).catch(() => undefined);
      if (answer?.ok && child.exitCode === null) return server;
      await sleep(100);
    }
    child.kill('SIGKILL');
    return null;
  }

  /** Asks as the portal's own pages would. */
  ask(method: string, path: string, { body, headers = {} }: Asked = {}): Promise<Response> {
    return fetch(this.url + path, {
      method,
      headers: {
        origin: this.url,
        'x-requested-with': 'action-apprentissage',
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  }

  post(path: string, body: object, headers: Readonly<Record<string, string>> = {}) {
    return this.ask('POST', path, { body, headers });
  }

  /** Signs somebody in; the `Cookie` header of the session. */
  async signIn(identifiant: string, motDePasse: string): Promise<string> {
    const answer = await this.post('/api/session', { identifiant, motDePasse });
    if (answer.status !== 200) throw new Error(`sign-in: ${await answer.text()}`);
    const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
    return cookies.join('; ');
  }

  /** Asks it to end, or pulls the plug. */
  async stop(signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    // All that it said is read.
    const gone = once(this.child, 'close');
    this.child.kill(signal);
    await gone;
  }

  get pid(): number {
    return this.child.pid as number;
  }

  /** `true` once it is gone by itself. */
  get isDead(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null;
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
