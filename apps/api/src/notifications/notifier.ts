import { Injectable } from '@nestjs/common';
import type { Right } from '@apprentissage/domain';
import type { EntityManager } from 'typeorm';
import { Clock } from '../config/index.js';
import type { Category } from './notifications.dto.js';

/** A message as the act writes it: no personal data, a dossier is named by its number. */
export interface Message {
  readonly cfaId: string;
  /** Who sees it: those who hold this right; `null` for everybody of the CFA. */
  readonly audienceRight: Right | null;
  readonly category: Category;
  readonly title: string;
  readonly body: string;
  /** The very screen, as a path of the client. */
  readonly link: string | null;
}

/** Writes messages to a CFA in the transaction of the act they tell about. */
@Injectable()
export class Notifier {
  constructor(private readonly clock: Clock) {}

  async tell(manager: EntityManager, message: Message): Promise<void> {
    await manager.query(
      `INSERT INTO notifications (cfa_id, audience_right, category, title, body, link, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [
        message.cfaId,
        message.audienceRight,
        message.category,
        message.title,
        message.body,
        message.link,
        this.clock.now(),
      ],
    );
  }
}
