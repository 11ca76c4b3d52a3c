import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock, CONFIG, type Config } from '../config/index.js';

/** A mail as the act writes it; the subject holds nothing personal. */
export interface Letter {
  readonly recipient: string;
  readonly subject: string;
  readonly body: string;
  readonly bulk?: boolean;
}

/** Writes mails in the transaction of the act they tell about: a rollback sends nothing, a crash loses nothing. */
@Injectable()
export class Outbox {
  constructor(
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * A mail in the portal's own form: its name before what it is about, a greeting before the lines.
   *
   * @param about what the subject says: nothing personal
   * @param bulk one of very many, which wait for the others: a warning is not behind ten thousand digests
   */
  write(
    manager: EntityManager,
    recipient: string,
    about: string,
    lines: readonly string[],
    { bulk = false } = {},
  ): Promise<void> {
    return this.put(manager, {
      bulk,
      recipient,
      subject: `${this.config.brand.portalName} : ${about}`,
      body: ['Bonjour,', '', ...lines].join('\n'),
    });
  }

  /** A page of the portal as mails give it; the host comes from the configuration, never from a request. */
  address(path: string): string {
    return new URL(path, this.config.publicUrl).href;
  }

  async put(manager: EntityManager, letter: Letter): Promise<void> {
    const now = this.clock.now();
    await manager.query(
      `INSERT INTO mails (recipient, subject, body, bulk, created_at, next_attempt_at)
       VALUES ($1, $2, $3, $4, $5, $5)`,
      [letter.recipient, letter.subject, letter.body, letter.bulk ?? false, now],
    );
  }
}
