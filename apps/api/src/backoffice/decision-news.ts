import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Notifier } from '../notifications/index.js';
import type { Move } from './moves.js';

/** The dossier a decision is about. */
interface Dossier {
  readonly cfaId: string;
  readonly id: string;
  readonly numero: string;
}

/** Tells the CFA of a decision, on the portal and by mail as each person prefers. */
@Injectable()
export class DecisionNews {
  constructor(private readonly notifier: Notifier) {}

  tell(
    manager: EntityManager,
    { cfaId, id, numero }: Dossier,
    message: NonNullable<Move['message']>,
  ): Promise<void> {
    return this.notifier.tell(manager, {
      cfaId,
      audienceRight: 'contrats',
      category: message.category,
      critical: message.critical ?? null,
      title: message.title(numero),
      body: message.body(numero),
      link: `/contrats/${id}`,
    });
  }
}
