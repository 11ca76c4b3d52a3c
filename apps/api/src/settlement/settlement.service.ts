import { Injectable, Logger } from '@nestjs/common';
import {
  DEFAULT_SETTLEMENT_MODE,
  epcQrText,
  formatIban,
  REFUND_DAYS,
  SETTLEMENT_MODES,
  type SettlementMode,
  settlementModeAt,
  transferLabel,
} from '@apprentissage/domain';
import type { EntityManager } from 'typeorm';
import { Audit } from '../audit/index.js';
import { Clock } from '../config/index.js';
import { type CfaActor, Database, violatedConstraint } from '../database/index.js';
import { Problem } from '../http/index.js';
import { drawQr } from './draw-qr.js';
import { RefundSeal, SEALED, type SealedSettings } from './refund-seal.js';
import type { RefundInstructions, SettlementView } from './settlement.dto.js';

/** The pro forma of the guide's example. */
const EXAMPLE = 100;

interface Choice {
  rank: number;
  mode: SettlementMode;
  at: Date;
  par: string;
}

/** « Mode de règlement des avoirs » of a CFA. */
@Injectable()
export class Settlement {
  private readonly log = new Logger(Settlement.name);

  constructor(
    private readonly database: Database,
    private readonly seal: RefundSeal,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  read(actor: CfaActor): Promise<SettlementView> {
    return this.database.as(actor, (manager) => this.view(manager, actor.cfaId));
  }

  /**
   * « Enregistrer »: one more choice; the former ones stay, avoirs keep the mode of their day. Choosing
   * again what is chosen already writes nothing.
   *
   * @param version as read: one more than the choices made
   * @throws Problem `version_depassee`
   */
  async choose(actor: CfaActor, version: number, mode: SettlementMode): Promise<SettlementView> {
    try {
      return await this.database.as(actor, async (manager) => {
        const before = await this.choices(manager, actor.cfaId);
        if (before.length + 1 !== version) throw new Problem('version_depassee');
        const former = before[0]?.mode ?? DEFAULT_SETTLEMENT_MODE;
        if (former !== mode) {
          await manager.query(
            `INSERT INTO settlement_choices (cfa_id, rank, mode, chosen_by, chosen_at)
             VALUES ($1, $2, $3, $4, $5)`,
            [actor.cfaId, version, mode, actor.userId, this.clock.now()],
          );
          await this.audit.record(manager, {
            cfaId: actor.cfaId,
            act: 'reglement_avoirs.choisi',
            objectType: 'cfa',
            objectId: actor.cfaId,
            detail: { de: former, vers: mode },
          });
        }
        return this.view(manager, actor.cfaId);
      });
    } catch (error) {
      if (violatedConstraint(error) !== 'settlement_choices_pk') throw error;
      throw new Problem('version_depassee');
    }
  }

  /** The mode that an avoir issued at `instant` keeps. */
  async modeAt(manager: EntityManager, cfaId: string, instant: Date): Promise<SettlementMode> {
    return settlementModeAt(await this.choices(manager, cfaId), instant);
  }

  private async view(manager: EntityManager, cfaId: string): Promise<SettlementView> {
    const choices = await this.choices(manager, cfaId);
    const account = await this.account(manager);
    return {
      mode: choices[0]?.mode ?? DEFAULT_SETTLEMENT_MODE,
      historique: choices.map(({ mode, at, par }) => ({ mode, le: at.toISOString(), par })),
      textes: {
        deduction: account?.texte_deduction ?? SETTLEMENT_MODES.deduction.text,
        remboursement: account?.texte_remboursement ?? SETTLEMENT_MODES.remboursement.text,
      },
      modeOperatoire: account && instructions(account),
      version: choices.length + 1,
    };
  }

  /** The choices of a CFA, the newest first. */
  private choices(manager: EntityManager, cfaId: string): Promise<Choice[]> {
    return manager.query(
      `SELECT c.rank, c.mode, c.chosen_at AS at, u.prenom || ' ' || u.nom AS par
       FROM settlement_choices c JOIN users u ON u.id = c.chosen_by
       WHERE c.cfa_id = $1 ORDER BY c.rank DESC`,
      [cfaId],
    );
  }

  /** The OPCO's account in service, as two people agreed on it; `null` without one. */
  private async account(manager: EntityManager): Promise<SealedSettings | null> {
    const [account] = (await manager.query(
      `SELECT ${SEALED} FROM refund_settings s WHERE s.status = 'en_service'`,
    )) as SealedSettings[];
    if (account === undefined || this.seal.isIntact(account)) return account ?? null;
    // Nothing is better than somebody else's account.
    this.log.error({ msg: 'refund_account_tampered', id: account.id });
    return null;
  }
}

function instructions(account: SealedSettings): RefundInstructions {
  const { titulaire, banque, iban, bic, libelle, consigne } = account;
  const exemple = transferLabel(libelle, EXAMPLE);
  return {
    ...{ titulaire, banque, bic, libelle, consigne },
    iban: formatIban(iban),
    exemple,
    delaiJours: REFUND_DAYS,
    qr: drawQr(epcQrText({ holder: titulaire, iban, bic, label: exemple })),
  };
}
