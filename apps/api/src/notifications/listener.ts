import { Inject, Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import pg from 'pg';
import { CONFIG, type Config } from '../config/index.js';

/** What a `NOTIFY` says: whose messages changed; nothing means everybody's. Identifiers only. */
export interface Signal {
  /** A CFA, or `null` for the OPCO's agents. */
  readonly cfa?: string | null;
  /** One person only. */
  readonly user?: string | null;
}

const CHANNEL = 'notifications';
const FIRST_RETRY_MS = 200;
const LAST_RETRY_MS = 10_000;

/**
 * The one connection of this process that listens to PostgreSQL, opened when somebody first needs it. It
 * comes back by itself; what was said meanwhile is unknown, so that its return is a signal for everybody.
 */
@Injectable()
export class Listener implements OnModuleDestroy {
  private readonly log = new Logger(Listener.name);
  private client: pg.Client | undefined;
  private tell: ((signal: Signal) => void) | undefined;
  private retry: NodeJS.Timeout | undefined;
  private failures = 0;
  private stopped = false;
  private ready = false;

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** Signals arrive; when not, whoever needs news must ask for it. */
  get connected(): boolean {
    return this.ready;
  }

  /** Has `tell` called for every signal from now on; again changes nothing. */
  start(tell: (signal: Signal) => void): void {
    if (this.tell !== undefined || this.stopped) return;
    this.tell = tell;
    void this.connect();
  }

  /** Makes sure that a connection that looks alive is; one that is not is opened again. */
  async check(): Promise<void> {
    const client = this.client;
    if (client === undefined || !this.ready) return;
    await client.query('SELECT 1').catch(() => this.lost(client));
  }

  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    this.ready = false;
    clearTimeout(this.retry);
    await this.client?.end().catch(() => undefined);
  }

  private async connect(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.config.databaseUrl,
      application_name: 'action-apprentissage-listen',
      connectionTimeoutMillis: 5_000,
      query_timeout: 5_000,
      keepAlive: true,
    });
    this.client = client;
    client.on('error', () => this.lost(client));
    client.on('end', () => this.lost(client));
    client.on('notification', ({ payload }) => this.tell?.(read(payload)));
    try {
      await client.connect();
      await client.query(`LISTEN ${CHANNEL}`);
    } catch {
      this.lost(client);
      return;
    }
    if (this.client !== client) return;
    this.failures = 0;
    this.ready = true;
    this.tell?.({});
  }

  private lost(client: pg.Client): void {
    if (this.client !== client) return;
    this.client = undefined;
    this.ready = false;
    client.end().catch(() => undefined);
    if (this.stopped) return;
    this.log.warn('the connection that listens is lost');
    const wait = Math.min(FIRST_RETRY_MS * 2 ** this.failures++, LAST_RETRY_MS);
    this.retry = setTimeout(() => void this.connect(), wait);
    this.retry.unref();
  }
}

function read(payload: string | undefined): Signal {
  try {
    return JSON.parse(payload ?? '') as Signal;
  } catch {
    return {};
  }
}
