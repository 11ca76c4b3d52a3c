import { Inject, Injectable } from '@nestjs/common';
import {
  type AuditAct,
  formatIban,
  needsReason,
  parisInstant,
  type PayeeAnswer,
  REFUSAL_REASONS,
} from '@apprentissage/domain';
import { type EntityManager, IsNull, Not } from 'typeorm';
import { Audit } from '../audit/index.js';
import { Clock, CONFIG, type Config } from '../config/index.js';
import { Database, type OpcoActor } from '../database/index.js';
import { fieldProblem, Problem } from '../http/index.js';
import { Alterations } from './alterations.js';
import { BankAccount } from './bank-account.entity.js';
import { BankAccountContent } from './bank-account-content.js';
import { BankNews } from './bank-news.js';
import { approvalProblem, FourEyes } from './four-eyes.js';
import { refuseTaken, wrongState } from './judge-review.js';
import { PayeeVerification } from './payee-verification.js';
import { ReviewQueue } from './review-queue.js';
import type { ApproveRequest, RefuseRequest, ReviewView } from './reviews.dto.js';
import { hasEnded, lockAccount, Switches } from './switches.js';

const HOUR_MS = 3_600_000;

/**
 * The acts of the accountants. A version is locked, judged and changed in one transaction; of two
 * accountants at once, one decides and the other is told by whom.
 */
@Injectable()
export class Reviews {
  constructor(
    private readonly database: Database,
    private readonly queue: ReviewQueue,
    private readonly content: BankAccountContent,
    private readonly fourEyes: FourEyes,
    private readonly switches: Switches,
    private readonly alterations: Alterations,
    private readonly payees: PayeeVerification,
    private readonly news: BankNews,
    private readonly audit: Audit,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** One version, whole; that it was read is audited. */
  read(actor: OpcoActor, id: string): Promise<ReviewView> {
    return this.database.as(actor, async (manager) => {
      const view = await this.queue.view(manager, actor, id);
      await this.audit.record(manager, {
        cfaId: view.cfa.id,
        act: 'rib.consulte',
        objectType: 'rib',
        objectId: id,
      });
      return view;
    });
  }

  /** Takes a version: others see who has it. @throws Problem `deja_traite` */
  take(actor: OpcoActor, id: string, version: number): Promise<ReviewView> {
    return this.act(actor, id, version, 'rib.pris', (manager, account) =>
      this.change(manager, account, { claimedBy: actor.userId, claimedAt: this.clock.now() }),
    );
  }

  /** Gives it back to the queue. */
  release(actor: OpcoActor, id: string, version: number): Promise<ReviewView> {
    return this.act(actor, id, version, 'rib.rendu', (manager, account) =>
      this.change(manager, account, { claimedBy: null, claimedAt: null }),
    );
  }

  /** Asks the banks whether the holder goes with the IBAN; the answer is kept as evidence. */
  async verify(actor: OpcoActor, id: string): Promise<ReviewView> {
    const question = await this.database.as(actor, async (manager) => {
      const account = await this.open(manager, id);
      const [cfa] = (await manager.query(`SELECT raison_sociale FROM cfas WHERE id = $1`, [
        account.cfaId,
      ])) as [{ raison_sociale: string }];
      return {
        iban: this.content.open(account),
        holder: account.titulaire ?? '',
        organisation: account.tiersRaisonSociale ?? cfa.raison_sociale,
      };
    });
    // Outside any transaction: a bank may be slow.
    const { answer, knownName } = await this.payees.ask(question);
    return this.database.as(actor, async (manager) => {
      const account = await this.open(manager, id);
      await manager.query(
        `INSERT INTO payee_checks (cfa_id, bank_account_id, answer, known_name, asked_by, at)
         VALUES ($1, $2, $3, $4, $5, $6)`,
        [account.cfaId, id, answer, knownName, actor.userId, this.clock.now()],
      );
      await this.trace(manager, account, 'rib.verifie', { reponse: answer });
      return this.queue.view(manager, actor, id);
    });
  }

  /**
   * « Valider ». The last approval that is needed plans the switch: at once for a first account, after a
   * delay for a change.
   *
   * @throws Problem `regle_refusee` (own request, second approval, missing reason, changed content,
   *   an agent since too short a time); `deja_traite`; `version_depassee`
   */
  approve(
    actor: OpcoActor,
    id: string,
    version: number,
    { motif }: ApproveRequest,
  ): Promise<ReviewView> {
    return this.act(actor, id, version, 'rib.approuve', async (manager, account) => {
      if (account.status !== 'a_valider') throw wrongState(account);
      if (hasEnded(account, this.clock.today())) {
        throw new Problem('regle_refusee', {
          detail: 'Le mandat de l’affactureur est terminé : ce RIB ne peut plus être validé.',
        });
      }
      const files = (await this.content.files(manager, [id])).get(id) ?? [];
      const refusal = await this.fourEyes.refusal(manager, actor, account, files);
      if (refusal === 'contenu_change') await this.alterations.found(manager, account);
      if (refusal !== null) return approvalProblem(refusal);
      const hash = account.contentHash as Buffer;
      const answer = await this.lastAnswer(manager, id);
      if (needsReason(answer) && !motif) {
        throw fieldProblem(
          'regle_refusee',
          'motif',
          'motif_obligatoire',
          'La banque ne confirme pas le titulaire : écrivez pourquoi vous validez.',
        );
      }
      await this.judge(manager, actor, account, 'approbation', hash, answer, motif ?? null);
      const approvers = [...account.approvers, actor.userId];
      const change: Partial<BankAccount> = {
        approvers,
        approvedHash: hash,
        claimedBy: null,
        claimedAt: null,
      };
      if (approvers.length < this.config.bankAccounts.reviewers) {
        await this.change(manager, account, change);
        return null;
      }
      const effectiveAt = await this.effectiveAt(manager, account);
      await this.change(manager, account, { ...change, status: 'programme', effectiveAt });
      if (effectiveAt > this.clock.now()) {
        await this.news.scheduled(manager, account.cfaId, effectiveAt);
      } else {
        await this.switches.activate(manager, await manager.findOneByOrFail(BankAccount, { id }));
      }
      return null;
    });
  }

  /** « Refuser », with a reason of the library; the CFA is told and led to what it must correct. */
  refuse(
    actor: OpcoActor,
    id: string,
    version: number,
    { raison, precision }: RefuseRequest,
  ): Promise<ReviewView> {
    return this.act(actor, id, version, 'rib.refuse', async (manager, account) => {
      const { sentence, item } = REFUSAL_REASONS[raison];
      const whole = precision ? `${sentence} ${precision}` : sentence;
      const hash = account.contentHash as Buffer;
      await this.judge(manager, actor, account, 'refus', hash, null, whole);
      await this.change(manager, account, {
        status: 'refuse',
        refusalReason: raison,
        refusalSentence: whole,
        endedAt: this.clock.now(),
        claimedBy: null,
        claimedAt: null,
      });
      await this.news.refused(manager, account.cfaId, whole, item);
      return null;
    });
  }

  /** The IBAN in full; the look is audited in the CFA's own log. */
  reveal(actor: OpcoActor, id: string): Promise<string> {
    return this.database.as(actor, async (manager) => {
      const account = await manager.findOneBy(BankAccount, { id });
      if (account === null || account.status === 'brouillon') throw new Problem('introuvable');
      await this.trace(manager, account, 'rib.iban_affiche', {});
      return formatIban(this.content.open(account));
    });
  }

  /** @param work does the act; a problem that it returns is thrown once what it wrote is committed */
  private async act(
    actor: OpcoActor,
    id: string,
    version: number,
    act: AuditAct,
    work: (manager: EntityManager, account: BankAccount) => Promise<Problem | null>,
  ): Promise<ReviewView> {
    const done = await this.database.as(actor, async (manager) => {
      const account = await this.open(manager, id);
      await refuseTaken(manager, actor, account, { version, now: this.clock.now() });
      const refusal = await work(manager, account);
      if (refusal !== null) return refusal;
      await this.trace(manager, account, act, { de: account.status });
      return this.queue.view(manager, actor, id);
    });
    if (done instanceof Problem) throw done;
    return done;
  }

  private async open(manager: EntityManager, id: string): Promise<BankAccount> {
    const account = await lockAccount(manager, id);
    if (account === null || account.status === 'brouillon') throw new Problem('introuvable');
    return account;
  }

  private async change(
    manager: EntityManager,
    { id, version }: BankAccount,
    change: Partial<BankAccount>,
  ): Promise<null> {
    await manager.update(BankAccount, { id, version }, { ...change, version: version + 1 });
    return null;
  }

  private async judge(
    manager: EntityManager,
    actor: OpcoActor,
    account: BankAccount,
    decision: 'approbation' | 'refus',
    hash: Buffer,
    answer: PayeeAnswer | null,
    reason: string | null,
  ): Promise<void> {
    await manager.query(
      `INSERT INTO bank_account_reviews
         (cfa_id, bank_account_id, reviewer_id, decision, content_hash, payee_answer, reason, at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [account.cfaId, account.id, actor.userId, decision, hash, answer, reason, this.clock.now()],
    );
  }

  private async lastAnswer(manager: EntityManager, id: string): Promise<PayeeAnswer | null> {
    const [row] = (await manager.query(
      `SELECT answer FROM payee_checks WHERE bank_account_id = $1 ORDER BY at DESC LIMIT 1`,
      [id],
    )) as ({ answer: PayeeAnswer } | undefined)[];
    return row?.answer ?? null;
  }

  /** A first account serves at once, a change after the time to object; a factor's when its mandate begins. */
  private async effectiveAt(
    manager: EntityManager,
    { cfaId, mandatDebut }: BankAccount,
  ): Promise<Date> {
    const { delayHours, firstDelayHours } = this.config.bankAccounts;
    const served = await manager.existsBy(BankAccount, { cfaId, activatedAt: Not(IsNull()) });
    const hours = served ? delayHours : firstDelayHours;
    const begins = mandatDebut && parisInstant({ date: mandatDebut, time: '00:00' });
    return new Date(
      Math.max(this.clock.now().getTime() + hours * HOUR_MS, begins ? begins.getTime() : 0),
    );
  }

  private trace(
    manager: EntityManager,
    account: BankAccount,
    act: AuditAct,
    detail: Record<string, string | null>,
  ): Promise<void> {
    return this.audit.record(manager, {
      cfaId: account.cfaId,
      act,
      objectType: 'rib',
      objectId: account.id,
      detail: { iban: account.ibanMask, ...detail },
    });
  }
}
