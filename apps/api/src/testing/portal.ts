import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { PASSWORD_HASH_COST, type Right } from '@apprentissage/domain';
import { hash } from '@node-rs/argon2';
import type { LightMyRequestResponse } from 'fastify';
import pg from 'pg';
import { AccountRequests, hashSecret, newSecret } from '../account/index.js';
import { createApp } from '../app.js';
import { type Config, readConfig } from '../config/index.js';
import { MailSender } from '../mails/index.js';
import { NotificationMails } from '../notifications/index.js';
import { MovableClock } from './movable-clock.js';

/** The password of everybody in tests. */
export const PASSWORD = 'Apprentissage-2026!';
const ORIGIN = 'http://portail.test';
/** The master key of every portal of the tests. */
export const ENCRYPTION_KEYS = `essai:${Buffer.alloc(32, 7).toString('base64')}`;

/** The answer to a call, as a test looks at it. */
export interface Answer {
  readonly status: number;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly text: string;
  // A test reads whatever the route answers.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly body: any;
}

interface CallOptions {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Somebody who calls the portal: keeps cookies, sends what the portal's own pages send. */
export class Caller {
  private readonly jar = new Map<string, string>();

  constructor(private readonly app: NestFastifyApplication) {}

  /** The `Cookie` header that it sends. */
  get cookie(): string {
    return [...this.jar].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  /** Keeps a cookie that no answer brought. */
  keep(name: string, value: string): void {
    this.jar.set(name, value);
  }

  async call(
    method: string,
    path: string,
    { body, headers = {} }: CallOptions = {},
  ): Promise<Answer> {
    const endless = /\/stream(\?|$)/.test(path);
    const response = await this.app.inject({
      method: method as 'GET',
      url: path,
      headers: {
        host: new URL(ORIGIN).host,
        origin: ORIGIN,
        'x-requested-with': 'action-apprentissage',
        ...(this.jar.size > 0 && { cookie: this.cookie }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && {
        payload: typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body),
      }),
      // What never ends is looked at until its first byte.
      payloadAsStream: endless,
    });
    for (const { name, value } of response.cookies as { name: string; value: string }[]) {
      if (value === '') this.jar.delete(name);
      else this.jar.set(name, value);
    }
    const text = endless ? await beginning(response) : response.body;
    return {
      status: response.statusCode,
      headers: response.headers as Answer['headers'],
      text,
      body:
        text !== '' && /json/.test(String(response.headers['content-type']))
          ? JSON.parse(text)
          : undefined,
    };
  }

  get = (path: string, options?: CallOptions) => this.call('GET', path, options);
  post = (path: string, body: unknown = {}, options?: CallOptions) =>
    this.call('POST', path, { body, ...options });
  put = (path: string, body: unknown = {}, options?: CallOptions) =>
    this.call('PUT', path, { body, ...options });
  delete = (path: string, options?: CallOptions) => this.call('DELETE', path, options);
}

/** What was answered instead of a stream; a stream is let go of. */
async function beginning(response: LightMyRequestResponse): Promise<string> {
  if (response.statusCode !== 200) {
    return Buffer.concat(await response.stream().toArray()).toString('utf8');
  }
  response.raw.res.destroy();
  return '';
}

/** A CFA or an agent made for a test. */
export interface Somebody {
  readonly userId: string;
  readonly cfaId: string | null;
  readonly siret: string | null;
  readonly identifiant: string;
}

/** The whole API over a database of its own, made from the migrated template. */
export class Portal {
  private constructor(
    readonly app: NestFastifyApplication,
    /** Connection of a superuser: sees everything, for what a test wants to check or plant. */
    readonly admin: pg.Pool,
    readonly clock: MovableClock,
    readonly config: Config,
    /** What the log said so far, one JSON object a line; nothing unless `LOG_LEVEL` is set. */
    readonly log: readonly string[],
    private readonly close: () => Promise<void>,
  ) {}

  static async start(env: Readonly<Record<string, string>> = {}): Promise<Portal> {
    const adminUrl = new URL(required('TEST_DATABASE_ADMIN_URL'));
    const name = `t_${randomUUID().replaceAll('-', '')}`;
    await onServer(
      adminUrl,
      `CREATE DATABASE ${name} TEMPLATE ${required('TEST_DATABASE_TEMPLATE')}`,
    );
    const url = new URL(adminUrl);
    url.pathname = `/${name}`;
    const appUrl = new URL(required('TEST_DATABASE_APP_URL'));
    appUrl.pathname = url.pathname;
    const dataDir = mkdtempSync(join(tmpdir(), 'portail-test-'));
    const config = readConfig({
      DATABASE_APP_URL: appUrl.href,
      DATA_DIR: dataDir,
      PUBLIC_URL: ORIGIN,
      LOG_LEVEL: 'silent',
      SECOND_FACTOR_OPCO: 'optional',
      SECOND_FACTOR_CFA: 'optional',
      ENCRYPTION_KEYS,
      ...env,
    });
    const clock = new MovableClock();
    const log: string[] = [];
    const app = await createApp(config, clock, { write: (line) => void log.push(line) });
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    const admin = new pg.Pool({ connectionString: url.href, max: 4 });
    return new Portal(app, admin, clock, config, log, async () => {
      await app.close();
      await admin.end();
      // The database stays: it goes with the throw-away cluster, and dropping it would race the sockets
      // that are still closing.
      rmSync(dataDir, { recursive: true, force: true });
    });
  }

  stop(): Promise<void> {
    return this.close();
  }

  /** Another process of the portal, as far as one can tell: the same database, everything else its own. */
  async replica(): Promise<NestFastifyApplication> {
    const app = await createApp(this.config, this.clock, {
      write: (line) => void (this.log as string[]).push(line),
    });
    await app.listen(0, '127.0.0.1');
    return app;
  }

  /** Somebody who is not signed in. */
  stranger(): Caller {
    return new Caller(this.app);
  }

  /** Somebody signed in with `PASSWORD`. */
  async signedIn(identifiant: string): Promise<Caller> {
    const caller = this.stranger();
    const answer = await caller.post('/api/session', { identifiant, motDePasse: PASSWORD });
    if (answer.status !== 200) throw new Error(`sign-in of ${identifiant}: ${answer.text}`);
    return caller;
  }

  /**
   * Somebody with a session opened by the side, as if they had just signed in: for who does much more than
   * that. Who may not sign in gets none.
   */
  async entered({ userId }: Pick<Somebody, 'userId'>, caller = this.stranger()): Promise<Caller> {
    const secret = newSecret();
    await this.admin.query(
      `INSERT INTO sessions (id_hash, user_id, created_at, last_seen_at, expires_at, user_agent,
         proven_at, proven_by)
       SELECT $1, id, $3, $3, $3::timestamptz + interval '10 hours', '', $3, 'mot_de_passe'
       FROM users WHERE id = $2 AND active AND confirmed_at IS NOT NULL`,
      [hashSecret(secret), userId, this.clock.now()],
    );
    caller.keep('session', secret);
    return caller;
  }

  /** Plants a CFA with one confirmed person. */
  async plantCfa(
    siret: string,
    rights: readonly Right[] = ['administration_cfa'],
  ): Promise<Somebody> {
    const { rows } = await this.admin.query(
      `INSERT INTO cfas (siret, uai, raison_sociale) VALUES ($1, '0751234J', $2) RETURNING id`,
      [siret, `CFA ${siret}`],
    );
    return this.plantUser((rows[0] as { id: string }).id, rights, siret);
  }

  /** Plants a person of a CFA, or an agent of the OPCO when `cfaId` is null, confirmed a month ago. */
  async plantUser(
    cfaId: string | null,
    rights: readonly Right[],
    siret: string | null = null,
  ): Promise<Somebody> {
    const identifiant = `personne-${randomUUID()}@test.example`;
    const { rows } = await this.admin.query(
      `INSERT INTO users (audience, cfa_id, identifiant, email, nom, prenom, password_hash, rights,
         confirmed_at) VALUES ($1, $2, $3, $3, 'Nom', 'Prénom', $4, $5, now() - interval '30 days') RETURNING id`,
      [cfaId === null ? 'opco' : 'cfa', cfaId, identifiant, await passwordHash(), rights],
    );
    return { userId: (rows[0] as { id: string }).id, cfaId, siret, identifiant };
  }

  /**
   * Empties tables and those that refer to them, as `TRUNCATE … CASCADE` does, whatever triggers say; with few
   * rows it is twenty times as fast.
   */
  async empty(...tables: string[]): Promise<void> {
    const names = tables.map((table) => `'${table}'`).join();
    await this.admin.query(`DO $$
      DECLARE name regclass;
      BEGIN
        SET LOCAL session_replication_role = replica;
        FOR name IN
          WITH RECURSIVE reached AS (
            SELECT unnest(ARRAY[${names}]::regclass[]) AS name
            UNION SELECT k.conrelid::regclass
            FROM pg_constraint k JOIN reached ON k.confrelid = reached.name WHERE k.contype = 'f')
          SELECT reached.name FROM reached
        LOOP
          EXECUTE format('DELETE FROM %s', name);
        END LOOP;
      END $$`);
  }

  /** Answers the account requests, writes the mails of notifications and empties the outbox; the mails sent so far, oldest first. */
  async mails(): Promise<{ recipient: string; subject: string; body: string }[]> {
    await this.app.get(AccountRequests).round();
    await this.app.get(NotificationMails).round();
    await this.app.get(MailSender).round();
    const { rows } = await this.admin.query(
      'SELECT recipient, subject, body FROM mails WHERE sent_at IS NOT NULL ORDER BY id',
    );
    return rows;
  }
}

let knownHash: Promise<string> | undefined;
function passwordHash(): Promise<string> {
  knownHash ??= hash(PASSWORD, PASSWORD_HASH_COST);
  return knownHash;
}

async function onServer(url: URL, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  try {
    // Two copies of one template at the same instant collide: the second waits its turn.
    await client.query(`SELECT pg_advisory_lock(hashtext('test-databases'))`);
    await client.query(statement);
  } finally {
    await client.end();
  }
}

function required(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is set by the global set-up of the tests`);
  return value;
}
