import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock, CONFIG, type Config } from '../config/index.js';
import { Database, IDENTITY } from '../database/index.js';
import { Loop } from '../jobs/index.js';
import { Outbox } from '../mails/index.js';
import { NotificationLetters, type Told } from './letters.js';
import { CHOSEN, HOLDERS, isFor, REACHABLE } from './recipients.js';
import { NOT_WITHDRAWN, UNREAD } from './visible.js';

const POLL_MS = 30_000;
/** People of one transaction. */
const BATCH = 200;

interface Day {
  day: string;
  from_snapshot: string;
  to_snapshot: string;
  after_user: string | null;
}

/**
 * The daily mails: what came between two snapshots of the database and is still unread, for those who
 * want it once a day. A day is one row, gone through in batches: the mails of a batch and how far one is
 * are one transaction, so that a crash resumes and replicas take turns; nobody gets two.
 */
@Injectable()
export class Digests extends Loop {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly letters: NotificationLetters,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    super(POLL_MS);
  }

  /** Sends what is due; nothing before the hour. */
  async round(): Promise<void> {
    if (this.clock.hour() >= this.config.digestHour) await this.open();
    while (await this.database.as(IDENTITY, (manager) => this.batch(manager)));
  }

  /** Today's row, once. The very first has nothing to tell: it says where the next begins. */
  private open(): Promise<unknown> {
    return this.database.as(IDENTITY, (manager) =>
      manager.query(
        `INSERT INTO notification_digests (day, from_snapshot, to_snapshot, started_at)
         SELECT $1, coalesce(last.to_snapshot, here.snapshot), here.snapshot, $2
         FROM (SELECT pg_current_snapshot()::text AS snapshot) here LEFT JOIN LATERAL (
           SELECT to_snapshot FROM notification_digests ORDER BY day DESC LIMIT 1
         ) last ON true
         WHERE NOT EXISTS (SELECT FROM notification_digests WHERE day >= $1)
         ON CONFLICT DO NOTHING`,
        [this.clock.today(), this.clock.now()],
      ),
    );
  }

  /** One batch of the oldest day under way; `false` when there is none, or another process has it. */
  private async batch(manager: EntityManager): Promise<boolean> {
    const [day] = (await manager.query(
      `SELECT day, from_snapshot, to_snapshot, after_user FROM notification_digests
       WHERE finished_at IS NULL ORDER BY day LIMIT 1 FOR UPDATE SKIP LOCKED`,
    )) as Day[];
    if (day === undefined) return false;
    const people = (await manager.query(
      `SELECT u.id FROM users u WHERE ${REACHABLE} AND ($1::uuid IS NULL OR u.id > $1)
       ORDER BY u.id LIMIT ${BATCH}`,
      [day.after_user],
    )) as { id: string }[];
    for (const { recipient, messages } of await this.messages(manager, day, people)) {
      const { about, lines } = this.letters.digest(messages);
      await this.outbox.write(manager, recipient, about, lines, { bulk: true });
    }
    await manager.query(
      `UPDATE notification_digests SET after_user = coalesce($2, after_user), finished_at = $3
       WHERE day = $1`,
      [day.day, people.at(-1)?.id ?? null, people.length < BATCH ? this.clock.now() : null],
    );
    return true;
  }

  /** What each of these people has to be told. */
  private async messages(
    manager: EntityManager,
    day: Day,
    people: readonly { id: string }[],
  ): Promise<{ recipient: string; messages: Told[] }[]> {
    const of = (audience: string) => `
      SELECT u.id AS user_id, u.email, n.category, n.critical, n.title, n.body, n.link, n.created_at
      FROM users u LEFT JOIN notification_preferences p ON p.user_id = u.id
      JOIN notifications n ON ${audience}
        AND n.tx >= pg_snapshot_xmin($2::pg_snapshot)::text::bigint
        AND NOT pg_visible_in_snapshot(n.tx::text::xid8, $2::pg_snapshot)
        AND pg_visible_in_snapshot(n.tx::text::xid8, $3::pg_snapshot)
      LEFT JOIN notification_marks m ON m.notification_id = n.id AND m.user_id = u.id
      WHERE u.id = ANY($1::uuid[]) AND ${isFor('$4')} AND ${NOT_WITHDRAWN} AND ${UNREAD}
        AND n.critical IS NULL AND ${CHOSEN} = 'quotidien'`;
    const rows = (await manager.query(
      `${of('n.cfa_id = u.cfa_id')}
       UNION ALL ${of(`n.cfa_id IS NULL AND u.audience = 'opco'`)}
       ORDER BY user_id, created_at DESC`,
      [people.map(({ id }) => id), day.from_snapshot, day.to_snapshot, HOLDERS],
    )) as (Told & { user_id: string; email: string })[];
    const told = Map.groupBy(rows, (row) => row.user_id);
    return [...told.values()].map((messages) => ({
      recipient: messages[0]?.email ?? '',
      messages,
    }));
  }
}
