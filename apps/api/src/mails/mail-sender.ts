import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { Clock } from '../config/index.js';
import { Database, IDENTITY } from '../database/index.js';
import { Mail } from './mail.entity.js';
import { MailTransport } from './transport.js';

const POLL_MS = 1_000;
const GIVE_UP_AFTER_HOURS = 72;

/** Seconds before the next try: 30 s, doubling, at most an hour. */
export function backoffSeconds(attempts: number): number {
  return Math.min(30 * 2 ** Math.max(0, attempts - 1), 3_600);
}

/**
 * Empties the outbox: one mail at a time under `SKIP LOCKED` (replicas share the work), sent first and
 * marked after, so that a crash repeats a mail rather than losing it. After 72 h it is given up.
 */
@Injectable()
export class MailSender implements OnApplicationShutdown {
  private readonly logger = new Logger(MailSender.name);
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly database: Database,
    private readonly transport: MailTransport,
    private readonly clock: Clock,
  ) {}

  /** Starts looking at the outbox every second; the server calls it, tests call `drain`. */
  start(): void {
    this.timer = setInterval(() => {
      this.running = this.running
        .then(() => this.drain())
        .catch(() => this.logger.warn('outbox unreachable'));
    }, POLL_MS);
    this.timer.unref();
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  /** Sends everything that is due. */
  async drain(): Promise<void> {
    while (await this.sendOne());
  }

  private sendOne(): Promise<boolean> {
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
      if (mail === null) return false;
      try {
        await this.transport.carry(mail);
        await manager.update(Mail, { id: mail.id }, { sentAt: now, attempts: mail.attempts + 1 });
      } catch {
        const attempts = mail.attempts + 1;
        const age = now.getTime() - mail.createdAt.getTime();
        const nextAttemptAt = new Date(now.getTime() + backoffSeconds(attempts) * 1_000);
        const givenUpAt = age > GIVE_UP_AFTER_HOURS * 3_600_000 ? now : null;
        await manager.update(Mail, { id: mail.id }, { attempts, nextAttemptAt, givenUpAt });
        this.logger.warn(`mail ${mail.id} not sent, attempt ${attempts}`);
      }
      return true;
    });
  }
}
