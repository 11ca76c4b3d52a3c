import type { Duplex } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Pool } from 'pg';
import { DataSource, type EntityManager, QueryFailedError, type QueryRunner } from 'typeorm';
import { Clock } from '../config/index.js';
import type { Actor } from './actor.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** Serialization failure and deadlock: PostgreSQL asks to try again. */
const RETRYABLE = new Set(['40001', '40P01']);
const MAX_ATTEMPTS = 3;

const ROLES = {
  cfa: null,
  token: null,
  opco: 'aa_backoffice',
  identity: 'aa_identity',
  systeme: 'aa_backoffice',
} as const satisfies Record<Actor['kind'], string | null>;

/** A statement for the driver; with a name, its plan is kept by the connection. */
export interface Statement {
  readonly name?: string;
  readonly text: string;
  readonly values: unknown[];
}

/** Thrown inside `as` to undo everything and still hand a result to the caller (`?dryRun=true`). */
class Undo<T> extends Error {
  constructor(readonly result: T) {
    super('undo');
  }
}

/**
 * The only door to the tables. Row-level security makes it safe: inside, PostgreSQL knows who acts and
 * shows nothing else, even to a query that forgot its `where`.
 */
@Injectable()
export class Database {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * Runs `work` in one transaction in the name of `actor` and commits; any error rolls back. The work
   * may run again when PostgreSQL reports a serialization failure or a deadlock, so it must touch
   * nothing but the database.
   */
  as<T>(actor: Actor, work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return retried(() => this.once(actor, work));
  }

  /** Like `as`, but nothing stays: the same work, the same checks and triggers, then a rollback. */
  async rehearse<T>(actor: Actor, work: (manager: EntityManager) => Promise<T>): Promise<T> {
    try {
      return await this.as(actor, async (manager) => {
        throw new Undo(await work(manager));
      });
    } catch (error) {
      if (error instanceof Undo) return error.result as T;
      throw error;
    }
  }

  /**
   * One reading statement in the name of `actor`, in a transaction of its own: what opens it, the
   * statement and what closes it leave together, so that the whole costs one round trip. A named
   * statement is planned once per connection. For hot lists; everything else goes through `as`.
   */
  read<T>(actor: Actor, statement: Statement): Promise<T[]> {
    return this.inOneTrip(actor, statement);
  }

  /**
   * The same for one writing statement that needs no look at its own result before the commit: all it
   * writes stays, or nothing. For hot writes.
   */
  write<T>(actor: Actor, statement: Statement): Promise<T[]> {
    return retried(() => this.inOneTrip(actor, statement));
  }

  private async inOneTrip<T>(actor: Actor, statement: Statement): Promise<T[]> {
    const client = await this.pool.connect();
    let broken = true;
    try {
      const { stream } = (client as unknown as { connection: { stream: Duplex } }).connection;
      // One packet, one system call.
      stream.cork();
      const sent = [
        client.query(beginning(actor, this.clock.now())),
        client.query({ ...statement }),
        client.query('COMMIT'),
      ] as const;
      stream.uncork();
      const [begun, answer, ended] = await Promise.allSettled(sent);
      // After a refused statement, COMMIT rolls back and is no error: the connection is still good.
      broken = ended.status === 'rejected';
      for (const one of [begun, answer, ended]) if (one.status === 'rejected') throw one.reason;
      return (answer as PromiseFulfilledResult<{ rows: T[] }>).value.rows;
    } finally {
      client.release(broken);
    }
  }

  /**
   * One statement outside any actor's context: row-level security lets it call the look-up functions
   * (`session_holder`, `token_access`, `vendor_holder`) and read nothing else.
   */
  async lookUp<T>(name: string, text: string, values: unknown[]): Promise<T[]> {
    const { rows } = await this.pool.query({ name, text, values });
    return rows as T[];
  }

  /** The connection pool, for the throttles' store. */
  get pool(): Pool {
    return (this.dataSource.driver as unknown as { master: Pool }).master;
  }

  private async once<T>(actor: Actor, work: (manager: EntityManager) => Promise<T>): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    try {
      await begin(runner, actor, this.clock.now());
      const result = await work(runner.manager);
      await end(runner, 'COMMIT');
      return result;
    } catch (error) {
      if (runner.isTransactionActive) await end(runner, 'ROLLBACK').catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
  }
}

/** Does it again, a little later, when PostgreSQL asks for it. */
async function retried<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (attempt === MAX_ATTEMPTS || !RETRYABLE.has(sqlState(error) ?? '')) throw error;
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 40 * attempt));
    }
  }
}

/** The SQLSTATE of a database error, whichever layer wrapped it. */
export function sqlState(error: unknown): string | undefined {
  const cause = error instanceof QueryFailedError ? error.driverError : error;
  return (cause as { code?: string } | undefined)?.code;
}

/** The name of the constraint a database error speaks of. */
export function violatedConstraint(error: unknown): string | undefined {
  const cause = error instanceof QueryFailedError ? error.driverError : error;
  return (cause as { constraint?: string } | undefined)?.constraint;
}

/**
 * Opens the transaction and says who acts and when, in one round trip: triggers know no other clock. Literals
 * are UUIDs, instants and constants only.
 */
function beginning(actor: Actor, now: Date): string {
  const role = ROLES[actor.kind];
  const cfaId = actor.cfaId === null ? '' : uuid(actor.cfaId);
  const userId = 'userId' in actor && actor.userId !== undefined ? uuid(actor.userId) : '';
  return (
    `BEGIN; SELECT set_config('app.cfa_id', '${cfaId}', true), ` +
    `set_config('app.user_id', '${userId}', true), ` +
    `set_config('app.actor', '${actor.kind}', true), ` +
    `set_config('app.now', '${now.toISOString()}', true)` +
    (role === null ? '' : `, set_config('role', '${role}', true)`)
  );
}

async function begin(runner: QueryRunner, actor: Actor, now: Date): Promise<void> {
  await runner.connect();
  // TypeORM must know that a transaction is open, or it would open its own around each write.
  Object.assign(runner, { isTransactionActive: true, transactionDepth: 1 });
  await runner.query(beginning(actor, now));
}

async function end(runner: QueryRunner, how: 'COMMIT' | 'ROLLBACK'): Promise<void> {
  Object.assign(runner, { isTransactionActive: false, transactionDepth: 0 });
  await runner.query(how);
}

function uuid(value: string): string {
  if (!UUID.test(value)) throw new Error('an actor carries something that is not a UUID');
  return value;
}
