import { Injectable } from '@nestjs/common';
import { type AuditAct, formatIban, SETTLEMENT_MODES, writeInstant } from '@apprentissage/domain';
import type { EntityManager } from 'typeorm';
import { Audit } from '../audit/index.js';
import { Clock } from '../config/index.js';
import { Database, type OpcoActor, violatedConstraint } from '../database/index.js';
import { type OnceKey, Problem, rememberKey } from '../http/index.js';
import { Notifier } from '../notifications/index.js';
import { AgentSeniority } from '../users/index.js';
import { RefundSeal, type SealedSettings } from './refund-seal.js';
import type { RefundSettingsRequest, RefundSettingsView } from './settlement.dto.js';

/**
 * Where refunds are sent: proposed by one administrator of the OPCO, put in service by another; one who has
 * just been invited does neither.
 */
@Injectable()
export class RefundSettings {
  constructor(
    private readonly database: Database,
    private readonly seal: RefundSeal,
    private readonly agents: AgentSeniority,
    private readonly notifier: Notifier,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Every version, the newest first. */
  list(actor: OpcoActor): Promise<RefundSettingsView[]> {
    return this.database.as(actor, (manager) => this.views(manager, actor));
  }

  /** @throws Problem `conflit` when a version waits already, or for an agent since too short a time */
  async propose(
    actor: OpcoActor,
    key: OnceKey,
    request: RefundSettingsRequest,
  ): Promise<RefundSettingsView[]> {
    const { titulaire, banque, iban, bic, libelle, consigne } = request;
    const { texteDeduction, texteRemboursement } = request;
    try {
      return await this.database.as(actor, async (manager) => {
        await rememberKey(manager, actor, key, this.clock.now());
        await this.refuseNewcomers(manager, [actor.userId]);
        const [row] = (await manager.query(
          `INSERT INTO refund_settings
             (titulaire, banque, iban, bic, libelle, consigne, texte_deduction,
              texte_remboursement, proposed_by, proposed_at)
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) RETURNING id`,
          [
            ...[titulaire, banque, iban, bic, libelle, consigne],
            ...[texteDeduction, texteRemboursement, actor.userId, this.clock.now()],
          ],
        )) as [{ id: string }];
        await this.tell(manager, 'Compte de l’OPCO : changement proposé', PROPOSED);
        await this.trace(manager, 'compte_opco.propose', row.id);
        return this.views(manager, actor);
      });
    } catch (error) {
      if (violatedConstraint(error) !== 'refund_settings_one_proposed') throw error;
      throw await this.waits(actor);
    }
  }

  /** @throws Problem `etat_incompatible` (for who proposed too); `conflit` as for a proposal; `introuvable` */
  confirm(actor: OpcoActor, id: string): Promise<RefundSettingsView[]> {
    return this.decide(actor, id, 'compte_opco.confirme', async (manager, proposer) => {
      if (proposer === actor.userId) {
        throw new Problem('etat_incompatible', {
          detail: 'Vous avez proposé ces réglages : un autre administrateur doit les confirmer.',
        });
      }
      await this.refuseNewcomers(manager, [proposer, actor.userId]);
      await manager.query(
        `UPDATE refund_settings SET status = 'remplacee', ended_at = $1
         WHERE status = 'en_service'`,
        [this.clock.now()],
      );
      return 'en_service';
    });
  }

  /** Gives a proposal up; its author may too. @throws Problem `introuvable`, `etat_incompatible` */
  reject(actor: OpcoActor, id: string): Promise<RefundSettingsView[]> {
    return this.decide(actor, id, 'compte_opco.rejete', () => Promise.resolve('rejetee'));
  }

  private decide(
    actor: OpcoActor,
    id: string,
    act: AuditAct,
    judge: (manager: EntityManager, proposer: string) => Promise<'en_service' | 'rejetee'>,
  ): Promise<RefundSettingsView[]> {
    return this.database.as(actor, async (manager) => {
      // Locked first, read after: one statement would join who decided as of before it waited.
      await manager.query('SELECT 1 FROM refund_settings WHERE id = $1 FOR NO KEY UPDATE', [id]);
      const [row] = (await manager.query(
        `SELECT s.status, s.proposed_by, s.decided_at, u.prenom || ' ' || u.nom AS decider
         FROM refund_settings s LEFT JOIN users u ON u.id = s.decided_by WHERE s.id = $1`,
        [id],
      )) as (Decided | undefined)[];
      if (row === undefined) throw new Problem('introuvable');
      if (row.status !== 'proposee') {
        throw alreadyDecided(row);
      }
      const status = await judge(manager, row.proposed_by);
      await manager.query(
        `UPDATE refund_settings SET status = $2, decided_by = $3, decided_at = $4 WHERE id = $1`,
        [id, status, actor.userId, this.clock.now()],
      );
      if (status === 'en_service') {
        await this.seal.put(manager, id);
        await this.tell(manager, 'Compte de l’OPCO changé', CHANGED);
      }
      await this.trace(manager, act, id);
      return this.views(manager, actor);
    });
  }

  /** Two people are two unless one of them could have invited the other for it. @throws Problem `conflit` */
  private async refuseNewcomers(manager: EntityManager, agents: readonly string[]): Promise<void> {
    if (await this.agents.areEstablished(manager, agents, this.clock.now())) return;
    throw new Problem('conflit', {
      detail: `Le compte de l’OPCO se change à deux agents qui le sont depuis ${this.agents.delayHours} heures au moins : un administrateur plus ancien doit le proposer ou le confirmer.`,
    });
  }

  /** Who proposed the version that waits, and when. */
  private waits(actor: OpcoActor): Promise<Problem> {
    return this.database.as(actor, async (manager) => {
      const waiting = (await this.views(manager, actor)).find(({ etat }) => etat === 'proposee');
      return new Problem('conflit', {
        detail:
          waiting === undefined
            ? 'Une autre proposition vient d’être décidée : recommencez.'
            : `Une proposition de ${waiting.proposePar}, du ${writeInstant(new Date(waiting.proposeLe))}, attend déjà une décision.`,
      });
    });
  }

  private async views(manager: EntityManager, actor: OpcoActor): Promise<RefundSettingsView[]> {
    const rows = (await manager.query(
      `SELECT s.id, s.status AS etat, s.titulaire, s.banque, s.iban, s.bic, s.libelle, s.consigne,
         s.texte_deduction, s.texte_remboursement,
         p.prenom || ' ' || p.nom AS "proposePar", s.proposed_at, s.proposed_by = $1 AS "deMoi",
         d.prenom || ' ' || d.nom AS "decidePar", s.decided_at, s.proposed_by, s.decided_by, s.seal
       FROM refund_settings s JOIN users p ON p.id = s.proposed_by
       LEFT JOIN users d ON d.id = s.decided_by ORDER BY s.proposed_at DESC, s.id DESC`,
      [actor.userId],
    )) as (Omit<RefundSettingsView, 'altere' | keyof Wording> & Instants & SealedSettings)[];
    return rows.map((row) => {
      const {
        proposed_at,
        decided_at,
        texte_deduction: deduction,
        texte_remboursement: remboursement,
        proposed_by: _by,
        decided_by: _too,
        seal: _seal,
        ...shown
      } = row;
      return {
        ...shown,
        iban: formatIban(row.iban),
        texteDeduction: deduction ?? SETTLEMENT_MODES.deduction.text,
        texteRemboursement: remboursement ?? SETTLEMENT_MODES.remboursement.text,
        altere: row.etat === 'en_service' && !this.seal.isIntact(row),
        proposeLe: proposed_at.toISOString(),
        decideLe: decided_at?.toISOString() ?? null,
      };
    });
  }

  /** Every administrator of the OPCO: one of them may know nothing of it. */
  private tell(manager: EntityManager, title: string, body: string): Promise<void> {
    return this.notifier.tell(manager, {
      audience: 'opco',
      audienceRight: 'administration_opco',
      critical: 'coordonnees_bancaires',
      category: 'action',
      title,
      body,
      link: '/backoffice/compte-opco',
    });
  }

  private trace(manager: EntityManager, act: AuditAct, objectId: string): Promise<void> {
    return this.audit.record(manager, { cfaId: null, act, objectType: 'reglage', objectId });
  }
}

const PROPOSED =
  'Un administrateur propose un autre compte pour les remboursements des CFA : vérifiez-le auprès de la banque, puis confirmez-le ou rejetez-le.';
const CHANGED =
  'Les CFA adressent désormais leurs remboursements à un autre compte. Si vous n’êtes pas au courant, proposez aussitôt le bon compte et prévenez vos collègues.';

type Wording = Pick<RefundSettingsView, 'texteDeduction' | 'texteRemboursement'>;

interface Instants {
  readonly proposed_at: Date;
  readonly decided_at: Date | null;
}

interface Decided {
  readonly status: string;
  readonly proposed_by: string;
  readonly decided_at: Date | null;
  readonly decider: string | null;
}

function alreadyDecided({ status, decider, decided_at: at }: Decided): Problem {
  const verb = status === 'rejetee' ? 'rejeté' : 'confirmé';
  return new Problem('etat_incompatible', {
    detail:
      decider === null || at === null
        ? 'Cette proposition est déjà décidée.'
        : `${decider} a déjà ${verb} cette proposition, le ${writeInstant(at)}.`,
  });
}
