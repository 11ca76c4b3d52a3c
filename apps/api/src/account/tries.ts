import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../config/index.js';
import { Database, IDENTITY } from '../database/index.js';
import { Problem } from '../http/index.js';

/** How often a secret of one account may be tried, whoever tries and from wherever. */
export interface TryRule {
  readonly name: string;
  /** So many tries are evaluated in any span of `windowMs`. */
  readonly most: number;
  readonly windowMs: number;
  /** Rest after the nth try of the span, in milliseconds. */
  readonly restMs?: (n: number) => number;
}

interface Tried {
  at: Date[];
  free_at: Date;
}

/**
 * Tries of secrets, counted in the database so that every replica counts the same, and in the portal's own
 * time. A try is counted before it is evaluated: tries at the same instant do not slip through together.
 * What is locked frees itself.
 */
@Injectable()
export class Tries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Counts one try. @throws Problem `trop_de_tentatives` with when to come back; then nothing is evaluated */
  async take(rule: TryRule, account: string): Promise<void> {
    const now = this.clock.now();
    await this.database.as(IDENTITY, async (manager) => {
      const { at, free_at: freeAt } = await locked(manager, rule, account, now);
      if (freeAt > now) {
        throw new Problem('trop_de_tentatives', {
          retryAfter: (freeAt.getTime() - now.getTime()) / 1_000,
        });
      }
      const recent = at.filter((one) => one.getTime() > now.getTime() - rule.windowMs);
      recent.push(now);
      await keep(manager, rule, account, recent, nextFree(rule, recent, now));
    });
  }

  /** Takes the last try back: it was right, and tells nothing of the wrong ones before it. */
  async giveBack(rule: TryRule, account: string): Promise<void> {
    const now = this.clock.now();
    await this.database.as(IDENTITY, async (manager) => {
      const { at } = await locked(manager, rule, account, now);
      const before = at.slice(0, -1);
      const last = before.at(-1);
      await keep(manager, rule, account, before, last ? nextFree(rule, before, last) : now);
    });
  }

  /** Forgets every try of an account. */
  async forget(rule: TryRule, account: string): Promise<void> {
    await this.database.as(IDENTITY, (manager) =>
      manager.query('DELETE FROM tries WHERE rule = $1 AND key = $2', [rule.name, keyOf(account)]),
    );
  }
}

/** When the next try may be evaluated. */
function nextFree(rule: TryRule, tries: readonly Date[], now: Date): Date {
  const oldest = tries.at(-rule.most);
  if (oldest !== undefined) return new Date(oldest.getTime() + rule.windowMs);
  return new Date(now.getTime() + (rule.restMs?.(tries.length) ?? 0));
}

/** The row of an account, locked until the transaction ends. */
async function locked(
  manager: EntityManager,
  rule: TryRule,
  account: string,
  now: Date,
): Promise<Tried> {
  const [row] = (await manager.query(
    `INSERT INTO tries (rule, key, at, free_at) VALUES ($1, $2, '{}', $3)
     ON CONFLICT (rule, key) DO UPDATE SET rule = EXCLUDED.rule RETURNING at, free_at`,
    [rule.name, keyOf(account), now],
  )) as [Tried];
  return row;
}

async function keep(
  manager: EntityManager,
  rule: TryRule,
  account: string,
  at: readonly Date[],
  freeAt: Date,
): Promise<void> {
  await manager.query('UPDATE tries SET at = $3, free_at = $4 WHERE rule = $1 AND key = $2', [
    rule.name,
    keyOf(account),
    at,
    freeAt,
  ]);
}

function keyOf(account: string): Buffer {
  return createHash('sha256').update(account).digest();
}
