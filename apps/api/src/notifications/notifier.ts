import { Injectable } from '@nestjs/common';
import type { Right } from '@apprentissage/domain';
import type { EntityManager } from 'typeorm';
import { Clock } from '../config/index.js';
import type { Category, Critical } from './notifications.dto.js';

/** What a message says, as the act writes it: no personal data, a dossier is named by its number. */
interface Content {
  /** Who sees it: those who hold this right; `null` for everybody of the audience. */
  readonly audienceRight: Right | null;
  /** Only this person of the audience sees it, and only with the right, if there is one. */
  readonly userId?: string | null;
  readonly category: Category;
  readonly title: string;
  readonly body: string;
  /** The very screen, as a path of the client. */
  readonly link: string | null;
  /** Why it is mailed at once whatever the person prefers; absent: as the person prefers. */
  readonly critical?: Critical | null;
}

/** A CFA, or the agents of the OPCO. */
type Side =
  | { readonly audience?: 'cfa'; readonly cfaId: string }
  | { readonly audience: 'opco'; readonly cfaId?: null };

/** A message to one side. */
export type Message = Content & Side;

/** The side that a message goes to. @param cfaId `null`: the agents */
export function toSide(cfaId: string | null): Side {
  return cfaId === null ? { audience: 'opco' } : { cfaId };
}

/**
 * Writes messages in the transaction of the act they tell about. Who sees one is told live, and by mail
 * according to their preferences: the act itself sends no mail beside it.
 */
@Injectable()
export class Notifier {
  constructor(private readonly clock: Clock) {}

  async tell(manager: EntityManager, message: Message): Promise<void> {
    const { audienceRight, userId, category, critical, title, body, link } = message;
    const said = [
      ...[audienceRight, userId ?? null, category, critical ?? null, title, body, link],
      this.clock.now(),
    ];
    if (message.audience === 'opco') {
      await manager.query(`SELECT tell_agents($1, $2, $3, $4, $5, $6, $7, $8)`, said);
      return;
    }
    await manager.query(
      `INSERT INTO notifications
         (audience_right, user_id, category, critical, title, body, link, created_at, cfa_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [...said, message.cfaId],
    );
  }
}
