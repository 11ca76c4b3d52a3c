import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../config/index.js';
import { Database, IDENTITY } from '../database/index.js';
import { Loop } from '../jobs/index.js';
import { Mail } from './mail.entity.js';
import { MailTransport } from './transport.js';

const POLL_MS = 1_000;
/** How long a mail is one sender's: longer than the slowest SMTP server may take. */
const LEASE_MS = 5 * 60_000;
const GIVE_UP_AFTER_MS = 72 * 3_600_000;

/** Seconds before the next try: 30 s, doubling, at most an hour. */
export function backoffSeconds(attempts: number): number {
  return Math.min(30 * 2 ** Math.max(0, attempts - 1), 3_600);
}

/**
 * Empties the outbox. A mail is leased under `SKIP LOCKED` (replicas share the work), sent outside any
 * transaction, and marked after: a crash repeats it when the lease ends rather than losing it, and a
 * slow SMTP server holds no database connection. After 72 h a mail is given up.
 */
@Injectable()
export class MailSender extends Loop {
  private readonly log = new Logger(MailSender.name);

  constructor(
    private readonly database: Database,
    private readonly transport: MailTransport,
    private readonly clock: Clock,
  ) {
    super(POLL_MS);
  }

  /** Sends everything that is due. */
  async round(): Promise<void> {
    for (let mail = await this.lease(); mail !== null; mail = await this.lease()) {
      await this.send(mail);
    }
  }

  private lease(): Promise<Mail | null> {
    return this.database.as(IDENTITY, async (manager) => {
      const now = this.clock.now();
      const mail = await manager
        .createQueryBuilder(Mail, 'mail')
        .where('mail.sentAt IS NULL AND mail.givenUpAt IS NULL AND mail.nextAttemptAt <= :now', {
          now,
        })
        .orderBy('mail.nextAttemptAt')
        .setLock('pessimistic_write')
        .setOnLocked('skip_locked')
        .limit(1)
        .getOne();
      if (mail === null) return null;
      mail.attempts += 1;
      mail.nextAttemptAt = new Date(now.getTime() + LEASE_MS);
      const { id, attempts, nextAttemptAt } = mail;
      await manager.update(Mail, { id }, { attempts, nextAttemptAt });
      return mail;
    });
  }

  private async send(mail: Mail): Promise<void> {
    const outcome = await this.transport.carry(mail).then(
      () => ({ sentAt: this.clock.now() }),
      () => this.postponed(mail),
    );
    await this.database.as(IDENTITY, (manager) => manager.update(Mail, { id: mail.id }, outcome));
  }

  private postponed({ id, attempts, createdAt }: Mail): Partial<Mail> {
    this.log.warn(`mail ${id} not sent, attempt ${attempts}`);
    const now = this.clock.now().getTime();
    return {
      nextAttemptAt: new Date(now + backoffSeconds(attempts) * 1_000),
      givenUpAt: now - createdAt.getTime() > GIVE_UP_AFTER_MS ? new Date(now) : null,
    };
  }
}
