import { setTimeout as sleep } from 'node:timers/promises';
import { Database } from '../database/index.js';
import type { Answer, Portal } from './portal.js';

/** How often `npm test` makes two people decide at the same moment; `DECISION_RUNS` asks for more. */
export const DECISION_RUNS = Number(process.env['DECISION_RUNS'] ?? 20);

/** Any number that nothing else locks. */
const GATE = 20_261;

/** Far more than the slowest machine needs. */
const PATIENCE_MS = 120_000;

type Act<T> = () => Promise<T>;

/**
 * Acts that truly meet: whoever is about to write to one of the tables waits at a gate, which opens once
 * everybody waits — there, or for what another one holds. Acts that only look at the same thing before they
 * write have all looked by then.
 */
export class Race {
  private constructor(private readonly portal: Portal) {}

  static async to(portal: Portal, ...tables: readonly string[]): Promise<Race> {
    await portal.admin.query(
      `CREATE FUNCTION wait_at_gate() RETURNS trigger LANGUAGE plpgsql SET lock_timeout = 0 AS $$
       BEGIN PERFORM pg_advisory_xact_lock_shared(${GATE}); RETURN NULL; END $$`,
    );
    for (const table of tables) {
      await portal.admin.query(
        `CREATE TRIGGER gate BEFORE INSERT OR UPDATE OR DELETE ON ${table}
         EXECUTE FUNCTION wait_at_gate()`,
      );
    }
    return new Race(portal);
  }

  async run<T>(...acts: readonly Act<T>[]): Promise<T[]> {
    const gate = await this.portal.admin.connect();
    let settled = 0;
    try {
      await gate.query('SELECT pg_advisory_lock($1)', [GATE]);
      const running = acts.map((act) => act().finally(() => (settled += 1)));
      // A refusal is of interest once the gate is open.
      const all = Promise.allSettled(running);
      const until = performance.now() + PATIENCE_MS;
      while ((await this.waiting()) + settled < acts.length) {
        if (performance.now() > until) throw new Error('the acts of a race do not meet');
        await sleep(2);
      }
      await gate.query('SELECT pg_advisory_unlock($1)', [GATE]);
      await all;
      return await Promise.all(running);
    } finally {
      // Closed: a lock that is still held goes with the connection.
      gate.release(true);
    }
  }

  private async waiting(): Promise<number> {
    const { rowCount } = await this.portal.admin.query(
      `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    return rowCount ?? 0;
  }
}

/** Gives everybody a name of their own, and tells it. */
export async function named(portal: Portal, userIds: readonly string[]): Promise<string[]> {
  for (const [rank, id] of userIds.entries()) {
    await portal.admin.query(`UPDATE users SET prenom = $2, nom = 'Agent' WHERE id = $1`, [
      ...[id, ['Inès', 'Igor', 'Irène', 'Ivan'][rank]],
    ]);
  }
  const { rows } = await portal.admin.query<{ name: string }>(
    `SELECT prenom || ' ' || nom AS name FROM unnest($1::uuid[]) WITH ORDINALITY AS one(id, rank)
     JOIN users USING (id) ORDER BY rank`,
    [userIds],
  );
  return rows.map(({ name }) => name);
}

/** Fails unless one of two answers is a decision and the other, 409, tells by whom it was taken. */
export function expectOneDecision(answers: readonly Answer[], names: readonly string[]): void {
  const winner = answers.findIndex(({ status }) => status < 300);
  const loser = answers[1 - winner];
  expect({ winner, decisions: decisions(answers), loser: loser?.status }).toEqual({
    ...{ winner, decisions: 1, loser: 409 },
  });
  expect(loser?.body.detail).toContain(names[winner]);
}

/** How many of these answers are decisions. */
export function decisions(answers: readonly Answer[]): number {
  return answers.filter(({ status }) => status < 300).length;
}

/**
 * The same race with rows that are read without being locked (and, `versions`, written whatever their version
 * has become): one that gives a single decision even so would prove nothing.
 */
export async function unguarded<T>(
  portal: Portal,
  work: () => Promise<T>,
  { versions = false }: { readonly versions?: boolean } = {},
): Promise<T> {
  const { pool } = portal.app.get(Database);
  const client = await pool.connect();
  const driver = Object.getPrototypeOf(client) as { query: (...args: unknown[]) => unknown };
  client.release();
  const { query } = driver;
  const without = (statement: string) => {
    const unlocked = statement.replace(/ FOR (NO KEY )?UPDATE( OF \w+)?/g, '');
    return versions
      ? unlocked.replace(/ AND "?version"? = (\$\d+)/g, ' AND $1::int IS NOT NULL')
      : unlocked;
  };
  driver.query = function (this: unknown, asked: unknown, ...rest: unknown[]) {
    return query.call(this, typeof asked === 'string' ? without(asked) : asked, ...rest);
  };
  try {
    return await work();
  } finally {
    driver.query = query;
  }
}
