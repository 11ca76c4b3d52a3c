import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../config/index.js';
import { Database, IDENTITY } from '../database/index.js';
import { Loop } from '../jobs/index.js';
import { Bounces, refusalOf } from './bounces.js';
import type { BounceReason } from './mail-bounce.entity.js';
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
 * Empties the outbox, digests and news after everything else. A mail is leased under `SKIP LOCKED`
 * (replicas share the work), sent outside any transaction, and marked after: a crash repeats it when the
 * lease ends rather than losing it, and a slow SMTP server holds no database connection. After 72 h a mail
 * is given up, and at once when the server refuses its recipient for good: the address is then noted.
 */
@Injectable()
export class MailSender extends Loop {
  private readonly log = new Logger(MailSender.name);

  constructor(
    private readonly database: Database,
    private readonly transport: MailTransport,
    private readonly bounces: Bounces,
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
        .orderBy('mail.bulk')
        .addOrderBy('mail.nextAttemptAt')
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
    const failure = await this.transport.carry(mail).then(
      () => null,
      (error: unknown) => ({ error }),
    );
    if (failure === null) await this.sent(mail);
    else await this.failed(mail, refusalOf(failure.error));
  }

  private sent({ id, recipient }: Mail): Promise<void> {
    return this.database.as(IDENTITY, async (manager) => {
      await manager.update(Mail, { id }, { sentAt: this.clock.now() });
      await this.bounces.clear(manager, recipient);
    });
  }

  /** Given up at once when the address is refused for good, else tried again for three days. */
  private failed(mail: Mail, refusal: BounceReason | null): Promise<void> {
    const { id, attempts, createdAt, recipient } = mail;
    this.log.warn(`mail ${id} not sent, attempt ${attempts}`);
    const now = this.clock.now();
    const tooOld = now.getTime() - createdAt.getTime() > GIVE_UP_AFTER_MS;
    const reason = refusal ?? (tooOld ? 'injoignable' : null);
    return this.database.as(IDENTITY, async (manager) => {
      await manager.update(
        Mail,
        { id },
        {
          nextAttemptAt: new Date(now.getTime() + backoffSeconds(attempts) * 1_000),
          givenUpAt: reason === null ? null : now,
        },
      );
      if (reason !== null) await this.bounces.note(manager, recipient, reason);
    });
  }
}
