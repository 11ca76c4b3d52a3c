import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../config/index.js';
import { Database } from '../database/index.js';
import { Loop } from '../jobs/index.js';

const MINUTE_MS = 60_000;
/** Tries of the last minutes are compared with those of the day before them. */
const RECENT_MINUTES = 5;
const USUAL_MINUTES = 24 * 60;
/** Fewer tries than this in the last minutes say nothing. */
const FEWEST = 20;
/** More failures than usual by so much of all tries ring. */
const MARGIN = 0.05;
/** Until this many tries are known, one in five is taken to fail, as people mistype. */
const KNOWN_FROM = 100;
const ASSUMED = 0.2;

interface Counted {
  recent_good: number;
  recent_bad: number;
  usual_good: number;
  usual_bad: number;
}

/**
 * Counts sign-ins that succeed and fail, by the minute and in PostgreSQL so that replicas count
 * together, and says `sign_in_failures_high` in the log, once in five minutes whatever the replicas, when
 * failures are more than usual: somebody may be trying the passwords of many accounts.
 */
@Injectable()
export class SignInWatch extends Loop {
  private readonly log = new Logger(SignInWatch.name);

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {
    super(MINUTE_MS);
  }

  /** Counts one sign-in. */
  async count(outcome: 'good' | 'bad'): Promise<void> {
    const minute = this.minute();
    await this.database.pool.query(
      `INSERT INTO throttles (key, points, expire) VALUES ($1, 1, $2)
       ON CONFLICT (key) DO UPDATE SET points = throttles.points + 1`,
      [`sign_ins:${minute}:${outcome}`, (minute + USUAL_MINUTES + RECENT_MINUTES + 1) * MINUTE_MS],
    );
  }

  async round(): Promise<void> {
    const { recent_good, recent_bad, usual_good, usual_bad } = await this.counted();
    const tries = recent_good + recent_bad;
    if (tries < FEWEST) return;
    const known = usual_good + usual_bad;
    const usual = known < KNOWN_FROM ? ASSUMED : usual_bad / known;
    const share = recent_bad / tries;
    if (share <= usual + MARGIN || !(await this.isFirst())) return;
    this.log.warn(
      `sign_in_failures_high: ${recent_bad} of ${tries} in ${RECENT_MINUTES} minutes (${percent(share)}), usually ${percent(usual)}`,
    );
  }

  private async counted(): Promise<Counted> {
    const minute = this.minute();
    const { rows } = await this.database.pool.query<Counted>(
      `SELECT
         coalesce(sum(points) FILTER (WHERE minute > $1 AND outcome = 'good'), 0)::int AS recent_good,
         coalesce(sum(points) FILTER (WHERE minute > $1 AND outcome = 'bad'), 0)::int AS recent_bad,
         coalesce(sum(points) FILTER (WHERE minute <= $1 AND outcome = 'good'), 0)::int AS usual_good,
         coalesce(sum(points) FILTER (WHERE minute <= $1 AND outcome = 'bad'), 0)::int AS usual_bad
       FROM (SELECT points, split_part(key, ':', 2)::bigint AS minute,
               split_part(key, ':', 3) AS outcome
             FROM throttles WHERE key LIKE 'sign\\_ins:%') counted
       WHERE minute > $1 - $2`,
      [minute - RECENT_MINUTES, USUAL_MINUTES],
    );
    return rows[0] as Counted;
  }

  /** Whether no replica said it in the last minutes. */
  private async isFirst(): Promise<boolean> {
    const now = this.clock.now().getTime();
    const { rowCount } = await this.database.pool.query(
      `INSERT INTO throttles (key, points, expire) VALUES ('sign_ins_told', 1, $1)
       ON CONFLICT (key) DO UPDATE SET expire = $1 WHERE throttles.expire <= $2`,
      [now + RECENT_MINUTES * MINUTE_MS, now],
    );
    return rowCount === 1;
  }

  private minute(): number {
    return Math.floor(this.clock.now().getTime() / MINUTE_MS);
  }
}

const percent = (share: number) => `${Math.round(share * 100)} %`;
