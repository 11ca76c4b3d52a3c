import { Inject, Injectable } from '@nestjs/common';
import {
  type AuditAct,
  CONFIRMATION_REFUSALS,
  confirmationsRequired,
  isCancellable,
  writeInstant,
} from '@apprentissage/domain';
import type { EntityManager } from 'typeorm';
import { Audit } from '../audit/index.js';
import { Clock, CONFIG, type Config } from '../config/index.js';
import { Database, type OpcoActor, violatedConstraint } from '../database/index.js';
import { fieldProblem, Problem } from '../http/index.js';
import { Invitations, maskedAddress } from '../users/index.js';
import { NominationNews } from './nomination-news.js';
import { lockNomination, NominationViews, wrongState } from './nomination-views.js';
import { Nomination } from './nomination.entity.js';
import type { NominationDecision, NominationView } from './nominations.dto.js';

const HOUR_MS = 3_600_000;

type Decide = (manager: EntityManager, nomination: Nomination) => Promise<Partial<Nomination>>;

/**
 * What agents decide of a nomination. It is locked, judged and changed in one transaction: of two agents
 * at once, one decides and the other is told by whom.
 */
@Injectable()
export class NominationDecisions {
  constructor(
    private readonly database: Database,
    private readonly views: NominationViews,
    private readonly news: NominationNews,
    private readonly invitations: Invitations,
    private readonly audit: Audit,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * « Confirmer ». The last confirmation that is needed plans the effect and tells every known address of
   * the CFA; after an objection two agents confirm again, each with a reason.
   *
   * @throws Problem `regle_refusee` (asker, second time, unread evidence, missing reason);
   *   `conflit` (an agent since too short a time); `deja_traite`; `version_depassee`; `etat_incompatible`
   */
  confirm(
    actor: OpcoActor,
    id: string,
    version: number,
    motif: string | null,
  ): Promise<NominationView> {
    const { act, decision } = { act: 'nomination.confirmee', decision: 'confirmation' } as const;
    return this.decide(
      actor,
      id,
      version,
      { act, decision, motif },
      async (manager, nomination) => {
        if (nomination.status !== 'a_confirmer') throw wrongState(nomination);
        const refusal = await this.views.hindrance(manager, actor, nomination);
        if (refusal === 'compte_recent') {
          throw new Problem('conflit', { detail: CONFIRMATION_REFUSALS[refusal] });
        }
        if (refusal !== null) {
          throw new Problem('regle_refusee', { detail: CONFIRMATION_REFUSALS[refusal] });
        }
        const contested = nomination.contestedAt !== null;
        if (contested && !motif) {
          throw fieldProblem(
            'regle_refusee',
            'motif',
            'motif_obligatoire',
            'Quelqu’un du CFA s’est opposé à cette nomination : écrivez pourquoi vous la confirmez.',
          );
        }
        const confirmers = [...nomination.confirmers, actor.userId];
        if (confirmers.length < confirmationsRequired({ contested })) return { confirmers };
        const now = this.clock.now();
        const effectiveAt = new Date(now.getTime() + this.config.nominationDelayHours * HOUR_MS);
        await this.news.planned(manager, nomination, effectiveAt);
        return { status: 'programmee', confirmers, effectiveAt, toldAt: nomination.toldAt ?? now };
      },
    );
  }

  /** « Refuser », with a reason; who asked is told. */
  refuse(actor: OpcoActor, id: string, version: number, motif: string): Promise<NominationView> {
    const { act, decision } = { act: 'nomination.refusee', decision: 'refus' } as const;
    return this.decide(
      actor,
      id,
      version,
      { act, decision, motif },
      async (manager, nomination) => {
        if (nomination.status !== 'a_confirmer') throw wrongState(nomination);
        await this.news.refused(manager, nomination);
        return { status: 'refusee', closedReason: motif, endedAt: this.clock.now() };
      },
    );
  }

  /**
   * « Annuler la nomination », before or after its effect. Afterwards the CFA gets its administrators of
   * before back, and the named person leaves: the invitation is withdrawn, the account deactivated, or the
   * rights of before given back. A reset that was done has nothing to give back.
   *
   * @throws Problem `dernier_administrateur` when nobody would administer the CFA
   */
  async cancel(
    actor: OpcoActor,
    id: string,
    version: number,
    motif: string,
  ): Promise<NominationView> {
    const { act, decision } = { act: 'nomination.annulee', decision: 'annulation' } as const;
    try {
      return await this.decide(
        actor,
        id,
        version,
        { act, decision, motif },
        async (manager, nomination) => {
          if (!isCancellable(nomination.status, nomination)) throw wrongState(nomination);
          if (nomination.status === 'effective') await this.undo(manager, nomination);
          if (nomination.toldAt !== null) await this.news.cancelled(manager, nomination);
          return { status: 'annulee', closedReason: motif, endedAt: this.clock.now() };
        },
      );
    } catch (error) {
      if (violatedConstraint(error) !== 'users_one_administrator') throw error;
      throw new Problem('dernier_administrateur');
    }
  }

  /** Sends the invitation of the named person again. @throws Problem `etat_incompatible` */
  async again(actor: OpcoActor, id: string): Promise<void> {
    const named = await this.database.as(actor, (manager) => lockNomination(manager, id));
    await this.invitations.countAgain(named.userId ?? id);
    await this.database.as(actor, async (manager) => {
      const { cfaId, status, userId, identifiant } = await lockNomination(manager, id);
      const [waiting] = (await manager.query(
        `SELECT id, identifiant FROM users WHERE id = $1 AND active AND confirmed_at IS NULL`,
        [userId],
      )) as { id: string; identifiant: string }[];
      if (status !== 'effective' || waiting === undefined) {
        throw new Problem('etat_incompatible', {
          detail: 'Aucune invitation n’attend de réponse pour cette nomination.',
        });
      }
      await this.invitations.renew(manager, waiting);
      await this.audit.record(manager, {
        cfaId,
        act: 'nomination.renvoyee',
        objectType: 'nomination',
        objectId: id,
        detail: { identifiant: maskedAddress(identifiant) },
      });
    });
  }

  private decide(
    actor: OpcoActor,
    id: string,
    version: number,
    { act, decision, motif }: Decided,
    judge: Decide,
  ): Promise<NominationView> {
    return this.database.as(actor, async (manager) => {
      const nomination = await lockNomination(manager, id);
      if (nomination.version !== version) throw await this.overtaken(manager, actor, id);
      const change = await judge(manager, nomination);
      await manager.update(
        Nomination,
        { id, version },
        { ...change, version: nomination.version + 1 },
      );
      const { cfaId } = nomination;
      await manager.query(
        `INSERT INTO nomination_decisions (cfa_id, nomination_id, agent_id, decision, reason, at)
         VALUES ($1, $2, $3, $4, $5, $6)`,
        [cfaId, id, actor.userId, decision, motif, this.clock.now()],
      );
      await this.audit.record(manager, {
        cfaId,
        act,
        objectType: 'nomination',
        objectId: id,
        detail: {
          identifiant: maskedAddress(nomination.identifiant),
          de: nomination.status,
          ...(nomination.resets && { reinitialisation: true }),
          ...(change.effectiveAt && { effet: change.effectiveAt.toISOString() }),
        },
      });
      return this.views.view(manager, actor, id);
    });
  }

  /** Why the version that was read is no longer the one there is: who decided meanwhile, and when. */
  private async overtaken(manager: EntityManager, actor: OpcoActor, id: string): Promise<Problem> {
    const [last] = (await manager.query(
      `SELECT u.id, u.prenom || ' ' || u.nom AS name, d.at FROM nomination_decisions d
       JOIN users u ON u.id = d.agent_id WHERE d.nomination_id = $1 ORDER BY d.at DESC LIMIT 1`,
      [id],
    )) as { id: string; name: string; at: Date }[];
    if (last === undefined || last.id === actor.userId) return new Problem('version_depassee');
    return new Problem('deja_traite', {
      detail: `${last.name} s’est déjà prononcé sur cette nomination, le ${writeInstant(last.at)} : relisez-la.`,
    });
  }

  private async undo(
    manager: EntityManager,
    { id, userId, formerRights }: Nomination,
  ): Promise<void> {
    if (userId !== null && formerRights === null) {
      await manager.query('DELETE FROM users WHERE id = $1 AND confirmed_at IS NULL', [userId]);
    }
    await manager.query('SELECT undo_nomination($1)', [id]);
  }
}

interface Decided {
  readonly act: AuditAct;
  readonly decision: NominationDecision['decision'];
  readonly motif: string | null;
}
