import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { Inject, Injectable, Logger } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Head, lineOf, SigningKey, sumOf, writeSheet } from '../audit/index.js';
import { Clock, CONFIG, type Config } from '../config/index.js';
import { Database, IDENTITY } from '../database/index.js';
import { Loop } from '../jobs/index.js';
import { Outbox } from '../mails/index.js';
import { HeadStore } from './head-store.js';

const EVERY_MS = 60_000;
const HOUR_MS = 3_600_000;
/** Chains read by one statement. */
const PAGE = 1_000;
/** Heads that a mail holds at most; past it, it names the file by its sum. */
const MAILED = 1_000;

interface Read {
  readonly chain: string;
  readonly seq: number;
  readonly hash: string;
  readonly moved: boolean;
}

/**
 * Hands the heads of the audit log's chains over, outside the database, once an hour whatever the
 * replicas: who rebuilds a chain whole cannot take back what was handed over. The row of the hour, what
 * was given of each chain and the mails are one transaction, committed once the sheet is kept: after a
 * crash it is handed over again, under another name.
 */
@Injectable()
export class AuditHeads extends Loop {
  private readonly log = new Logger(AuditHeads.name);
  private readonly key: SigningKey | null;
  private readonly to: readonly string[];

  constructor(
    private readonly database: Database,
    private readonly store: HeadStore,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    @Inject(CONFIG) { encryptionKeys: [master], auditHeads }: Config,
  ) {
    super(EVERY_MS);
    this.key = master === undefined ? null : new SigningKey(master);
    this.to = auditHeads.to;
  }

  async round(): Promise<void> {
    await this.database.as(IDENTITY, (manager) => this.handOver(manager));
  }

  private async handOver(manager: EntityManager): Promise<void> {
    const now = this.clock.now();
    const hour = new Date(Math.floor(now.getTime() / HOUR_MS) * HOUR_MS);
    const [before] = (await manager.query(
      'SELECT hour, sum FROM audit_sheets ORDER BY hour DESC LIMIT 1',
    )) as { hour: Date; sum: string }[];
    if (before !== undefined && before.hour >= hour) return;
    // Another process that is at it holds the row: it is waited for, and nothing is left to do.
    const mine = (await manager.query(
      'INSERT INTO audit_sheets (hour) VALUES ($1) ON CONFLICT DO NOTHING RETURNING hour',
      [hour],
    )) as unknown[];
    if (mine.length === 0) return;
    const { heads, chains, digest } = await this.read(manager);
    const at = now.toISOString();
    const text = writeSheet({ at, before: before?.sum ?? null, heads, chains, digest }, this.key);
    const sum = sumOf(text);
    const name = `${at.replaceAll(':', '-')}-${sum.slice(0, 8)}.gz`;
    await manager.query('UPDATE audit_sheets SET name = $2, sum = $3 WHERE hour = $1', [
      ...[hour, name, sum],
    ]);
    for (const address of this.to) {
      await this.outbox.write(manager, address, 'empreintes du journal d’audit', [
        `À ${at}, ${heads.length} chaîne(s) du journal d’audit sur ${chains} ont avancé.`,
        'Gardez ce message hors du portail : il prouve ce que le journal contenait.',
        ...['', `${sum}  ${name}`, ''],
        ...(heads.length > MAILED ? [] : [text]),
      ]);
    }
    await this.keep(name, text);
  }

  /** Every chain's head by pages: what moved since it was given last, and the digest of all. */
  private async read(manager: EntityManager) {
    const digest = createHash('sha256');
    const heads: Head[] = [];
    let chains = 0;
    for (let after: string | null = null; ;) {
      const page: Read[] = await manager.query(MOVED, [after, PAGE]);
      for (const { chain, seq, hash, moved } of page) {
        const head = { chain, rank: seq, hash };
        digest.update(lineOf(head));
        if (moved) heads.push(head);
      }
      chains += page.length;
      after = page.at(-1)?.chain ?? null;
      if (page.length < PAGE) return { heads, chains, digest: digest.digest('hex') };
    }
  }

  private async keep(name: string, text: string): Promise<void> {
    try {
      await this.store.keep(name, await promisify(gzip)(text));
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      this.log.error(`the heads of the audit log could not be handed over: ${code ?? message}`);
      throw error;
    }
  }
}

/** A page of heads; those that are not what was given last are given now. */
const MOVED = `
  WITH page AS (SELECT * FROM audit_heads($1, $2)),
  moved AS (
    INSERT INTO audit_heads_given (chain, hash) SELECT chain, hash FROM page
    ON CONFLICT (chain) DO UPDATE SET hash = excluded.hash
      WHERE audit_heads_given.hash <> excluded.hash
    RETURNING chain
  )
  SELECT page.chain, page.seq, encode(page.hash, 'hex') AS hash, moved.chain IS NOT NULL AS moved
  FROM page LEFT JOIN moved USING (chain) ORDER BY page.chain`;
