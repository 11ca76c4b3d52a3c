import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CONFIG, type Config } from '../config/index.js';
import { Outbox } from '../mails/index.js';
import { Notifier } from '../notifications/index.js';
import type { Move } from './moves.js';

/** The dossier a decision is about. */
interface Dossier {
  readonly cfaId: string;
  readonly id: string;
  readonly numero: string;
}

/** Tells the CFA of a decision: on the portal, and by mail when something is to be done. */
@Injectable()
export class DecisionNews {
  constructor(
    private readonly notifier: Notifier,
    private readonly outbox: Outbox,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async tell(
    manager: EntityManager,
    { cfaId, id, numero }: Dossier,
    message: NonNullable<Move['message']>,
  ): Promise<void> {
    const title = message.title(numero);
    const body = message.body(numero);
    const link = `/contrats/${id}`;
    await this.notifier.tell(manager, {
      cfaId,
      audienceRight: 'contrats',
      category: message.category,
      title,
      body,
      link,
    });
    if (!message.mailed) return;
    const rows = (await manager.query(
      `SELECT DISTINCT email FROM users WHERE cfa_id = $1 AND active AND confirmed_at IS NOT NULL
         AND 'administration_cfa' = ANY(rights) ORDER BY email`,
      [cfaId],
    )) as { email: string }[];
    for (const { email } of rows) {
      await this.outbox.put(manager, {
        recipient: email,
        subject: `${this.config.brand.portalName} : ${title}`,
        body: ['Bonjour,', '', body, new URL(link, this.config.publicUrl).href].join('\n'),
      });
    }
  }
}
