import { Injectable, Logger } from '@nestjs/common';
import type { Right } from '@apprentissage/domain';
import type { EntityManager } from 'typeorm';
import { Audit } from '../audit/index.js';
import { Clock } from '../config/index.js';
import { Database, SYSTEM } from '../database/index.js';
import { Loop } from '../jobs/index.js';
import { Invitations, maskedAddress, UserLetters } from '../users/index.js';
import { NominationNews } from './nomination-news.js';
import { lockNomination } from './nomination-views.js';

const POLL_MS = 10_000;

/** Puts nominations in effect when their delay is over. */
@Injectable()
export class NominationEffects extends Loop {
  private readonly log = new Logger(NominationEffects.name);

  constructor(
    private readonly database: Database,
    private readonly invitations: Invitations,
    private readonly letters: UserLetters,
    private readonly news: NominationNews,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {
    super(POLL_MS);
  }

  /** Does what is due; one that fails is tried again and keeps no other back. */
  async round(): Promise<void> {
    const due = await this.database.as(SYSTEM, (manager) =>
      manager.query<{ id: string }[]>(
        `SELECT id FROM nominations WHERE status = 'programmee' AND effective_at <= $1
         ORDER BY effective_at, id`,
        [this.clock.now()],
      ),
    );
    for (const { id } of due) {
      try {
        await this.database.as(SYSTEM, (manager) => this.nominate(manager, id));
      } catch {
        this.log.error({ msg: 'nomination_failed', id });
      }
    }
  }

  /** Replicas meet at the lock: the second one finds it done. */
  private async nominate(manager: EntityManager, id: string): Promise<void> {
    const nomination = await lockNomination(manager, id);
    const { cfaId, status, effectiveAt, identifiant } = nomination;
    const now = this.clock.now();
    if (status !== 'programmee' || effectiveAt === null || effectiveAt > now) return;
    const [person] = (await manager.query(
      'SELECT id, email, confirmed, rights FROM nominate_administrator($1, $2)',
      [id, now],
    )) as [{ id: string; email: string; confirmed: boolean; rights: Right[] }];
    if (person.confirmed) await this.letters.rightsChanged(manager, person.email, person.rights);
    else await this.invitations.renew(manager, { id: person.id, identifiant });
    await this.news.effective(manager, nomination);
    await this.audit.record(manager, {
      cfaId,
      act: 'nomination.effective',
      objectType: 'nomination',
      objectId: id,
      detail: { identifiant: maskedAddress(identifiant) },
    });
  }
}
