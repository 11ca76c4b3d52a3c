import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../config/index.js';

/** A mail as the act writes it; the subject holds nothing personal. */
export interface Letter {
  readonly recipient: string;
  readonly subject: string;
  readonly body: string;
}

/** Writes mails in the transaction of the act they tell about: a rollback sends nothing, a crash loses nothing. */
@Injectable()
export class Outbox {
  constructor(private readonly clock: Clock) {}

  async put(manager: EntityManager, letter: Letter): Promise<void> {
    const now = this.clock.now();
    await manager.query(
      `INSERT INTO mails (recipient, subject, body, created_at, next_attempt_at)
       VALUES ($1, $2, $3, $4, $4)`,
      [letter.recipient, letter.subject, letter.body, now],
    );
  }
}
