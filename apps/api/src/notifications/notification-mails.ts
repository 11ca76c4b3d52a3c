import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../config/index.js';
import { Database, IDENTITY } from '../database/index.js';
import { Loop } from '../jobs/index.js';
import { Outbox } from '../mails/index.js';
import { NotificationLetters, type Told } from './letters.js';
import { CHOSEN, HOLDERS, isFor, REACHABLE } from './recipients.js';
import { NOT_WITHDRAWN } from './visible.js';

const POLL_MS = 1_000;
/** Messages of one transaction. */
const BATCH = 50;

/**
 * Writes the mails of new messages, beside the request: a message to a thousand people costs its author
 * nothing. Its mails and the mark that they are written are one transaction, and replicas skip what
 * another holds, so that each leaves once.
 */
@Injectable()
export class NotificationMails extends Loop {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly letters: NotificationLetters,
    private readonly clock: Clock,
  ) {
    super(POLL_MS);
  }

  /** Writes the mails of all new messages. */
  async round(): Promise<void> {
    let done: number;
    do done = await this.database.as(IDENTITY, (manager) => this.batch(manager));
    while (done === BATCH);
  }

  private async batch(manager: EntityManager): Promise<number> {
    const messages = (await manager.query(
      `SELECT id, cfa_id, category, critical, title, body, link FROM notifications
       WHERE mailed_at IS NULL ORDER BY id LIMIT ${BATCH} FOR NO KEY UPDATE SKIP LOCKED`,
    )) as (Told & { id: string; cfa_id: string | null })[];
    for (const message of messages) {
      const { about, lines } = this.letters.one(message);
      const bulk = message.category === 'actualite';
      for (const recipient of await this.recipients(manager, message)) {
        await this.outbox.write(manager, recipient, about, lines, { bulk });
      }
    }
    await manager.query('UPDATE notifications SET mailed_at = $2 WHERE id = ANY($1::uuid[])', [
      messages.map(({ id }) => id),
      this.clock.now(),
    ]);
    return messages.length;
  }

  /** The addresses of those who want it at once, or must have it. */
  private async recipients(
    manager: EntityManager,
    { id, cfa_id: cfaId }: { id: string; cfa_id: string | null },
  ): Promise<string[]> {
    const rows = (await manager.query(
      `SELECT DISTINCT u.email FROM notifications n
       JOIN users u ON ${cfaId === null ? `u.audience = 'opco'` : 'u.cfa_id = n.cfa_id'}
       LEFT JOIN notification_preferences p ON p.user_id = u.id
       WHERE n.id = $1 AND ${REACHABLE} AND ${isFor('$2')} AND ${NOT_WITHDRAWN}
         AND (n.critical IS NOT NULL OR ${CHOSEN} = 'immediat') ORDER BY u.email`,
      [id, HOLDERS],
    )) as { email: string }[];
    return rows.map(({ email }) => email);
  }
}
