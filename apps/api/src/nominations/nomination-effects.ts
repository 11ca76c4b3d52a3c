import { Injectable, Logger } from '@nestjs/common';
import type { AuditAct, Right } from '@apprentissage/domain';
import type { EntityManager } from 'typeorm';
import { Audit } from '../audit/index.js';
import { Clock } from '../config/index.js';
import { Database, SYSTEM } from '../database/index.js';
import { Loop } from '../jobs/index.js';
import { FactorResets, Invitations, maskedAddress, UserLetters } from '../users/index.js';
import { NominationNews } from './nomination-news.js';
import { lockNomination } from './nomination-views.js';
import { Nomination } from './nomination.entity.js';

const POLL_MS = 10_000;

/** The person, as the database made them. */
interface Named {
  readonly id: string;
  readonly email: string;
  readonly confirmed: boolean;
  readonly rights: Right[];
}

/** Puts nominations in effect when their delay is over. */
@Injectable()
export class NominationEffects extends Loop {
  private readonly log = new Logger(NominationEffects.name);

  constructor(
    private readonly database: Database,
    private readonly invitations: Invitations,
    private readonly letters: UserLetters,
    private readonly resets: FactorResets,
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
    const { status, effectiveAt, resets } = nomination;
    const now = this.clock.now();
    if (status !== 'programmee' || effectiveAt === null || effectiveAt > now) return;
    if (resets && !(await isToReset(manager, nomination))) return this.close(manager, nomination);
    const [person] = (await manager.query(
      'SELECT id, email, confirmed, rights FROM nominate_administrator($1, $2)',
      [id, now],
    )) as [Named];
    await this.tellPerson(manager, nomination, person);
    await this.news.effective(manager, nomination);
    const act = resets ? 'nomination.reinitialisee' : 'nomination.effective';
    await this.trace(manager, nomination, act);
  }

  /** What the person gets: a link to a new password, the news of their right, or an invitation. */
  private tellPerson(
    manager: EntityManager,
    { cfaId, identifiant, resets }: Nomination,
    { confirmed, ...person }: Named,
  ): Promise<void> {
    if (resets) {
      const how = { cfaId, by: 'L’OPCO', detail: { parNomination: true } };
      return this.resets.settle(manager, { ...person, identifiant }, how);
    }
    return confirmed
      ? this.letters.rightsChanged(manager, person.email, person.rights)
      : this.invitations.renew(manager, { id: person.id, identifiant });
  }

  /** Ends a reset that finds nothing left to reset: it must give no right to who has none any more. */
  private async close(manager: EntityManager, nomination: Nomination): Promise<void> {
    const { id, version } = nomination;
    await manager.update(
      Nomination,
      { id, version },
      {
        status: 'annulee',
        closedReason: 'Il n’y avait plus de double authentification à réinitialiser.',
        endedAt: this.clock.now(),
        version: version + 1,
      },
    );
    await this.news.pointless(manager, nomination);
    await this.trace(manager, nomination, 'nomination.sans_objet');
  }

  private trace(
    manager: EntityManager,
    { id, cfaId, identifiant }: Nomination,
    act: AuditAct,
  ): Promise<void> {
    return this.audit.record(manager, {
      cfaId,
      act,
      objectType: 'nomination',
      objectId: id,
      detail: { identifiant: maskedAddress(identifiant) },
    });
  }
}

/** Whether the person still administers the CFA, with a second factor to reset. */
async function isToReset(
  manager: EntityManager,
  { cfaId, identifiant }: Nomination,
): Promise<boolean> {
  const found = (await manager.query(
    `SELECT FROM users WHERE cfa_id = $1 AND identifiant = $2 AND active AND confirmed_at IS NOT NULL
       AND 'administration_cfa' = ANY (rights) AND has_second_factor(id)`,
    [cfaId, identifiant],
  )) as unknown[];
  return found.length > 0;
}
