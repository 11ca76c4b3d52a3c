import { Inject, Injectable } from '@nestjs/common';
import { type AuditAct, BANK_ACCOUNT_STATES, mayBeContested } from '@apprentissage/domain';
import type { EntityManager } from 'typeorm';
import { Audit } from '../audit/index.js';
import { Cfa, EstablishmentRegister, RegisterChecks, RegisterDown } from '../cfa/index.js';
import { Clock, CONFIG, type Config } from '../config/index.js';
import { type CfaActor, Database, violatedConstraint } from '../database/index.js';
import { Problem, type ProblemError } from '../http/index.js';
import { BankAccount } from './bank-account.entity.js';
import { BankAccountContent, type BankFile } from './bank-account-content.js';
import { BankNews } from './bank-news.js';
import { Drafts } from './drafts.js';
import { invoicesInProcess, lockPayments } from './payments-lock.js';

/** What a CFA does with its bank details once they are written: send, take back, object. */
@Injectable()
export class Submission {
  constructor(
    private readonly database: Database,
    private readonly drafts: Drafts,
    private readonly content: BankAccountContent,
    private readonly register: EstablishmentRegister,
    private readonly checks: RegisterChecks,
    private readonly news: BankNews,
    private readonly audit: Audit,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * Sends the draft to the accountants, as who sends it read it. From here its content never changes.
   *
   * @param tag `draftTag` of what was read
   * @throws Problem `regle_refusee` (what is missing, field by field); `facture_en_cours`; `conflit` when
   *   another change waits; `version_depassee`; `introuvable`
   */
  async submit(actor: CfaActor, tag: string): Promise<void> {
    const sent = await this.database.as(actor, (manager) => this.drafts.lock(manager, tag));
    // Outside the transaction: the register may be slow. What is written meanwhile has another tag.
    const [registered, own] = await Promise.all([
      this.inRegister(sent.tiersSiret),
      this.checks.ask(actor.cfaId),
    ]);
    try {
      await this.database.as(actor, async (manager) => {
        await lockPayments(manager, actor.cfaId);
        const draft = await this.drafts.lock(manager, tag);
        const files = (await this.content.files(manager, [draft.id])).get(draft.id) ?? [];
        refuseIncomplete(draft, files, this.clock.today());
        await refuseWhileInvoicing(manager, actor.cfaId);
        const cfa = await manager.findOneByOrFail(Cfa, { id: actor.cfaId });
        const contentHash = this.content.hash(draft, cfa.siret, files);
        await manager.update(
          BankAccount,
          { id: draft.id },
          {
            status: 'a_valider',
            siret: cfa.siret,
            ...registered,
            contentHash,
            submittedBy: actor.userId,
            submittedAt: this.clock.now(),
            version: draft.version + 1,
          },
        );
        await this.checks.keep(manager, actor.cfaId, own);
        await this.news.submitted(manager, draft, cfa.raisonSociale);
        await this.trace(manager, actor, draft.id, 'rib.transmis', {
          iban: draft.ibanMask,
          empreinte: contentHash.toString('hex'),
        });
      });
    } catch (error) {
      if (violatedConstraint(error) !== 'bank_accounts_one_open') throw error;
      throw new Problem('conflit', {
        detail:
          'Un changement est déjà chez les comptables : retirez-le avant d’en transmettre un.',
      });
    }
  }

  /** What the register says of a third party; nothing without one, nor when it does not answer. */
  private async inRegister(
    siret: string | null,
  ): Promise<Pick<BankAccount, 'tiersRegistreNom' | 'tiersRegistreEtat'>> {
    const unknown = { tiersRegistreNom: null, tiersRegistreEtat: null };
    if (siret === null) return unknown;
    try {
      const known = await this.register.find(siret);
      if (known === null) return { ...unknown, tiersRegistreEtat: 'inconnu' };
      const tiersRegistreEtat = known.ouvert ? 'ouvert' : 'ferme';
      return { tiersRegistreNom: known.raisonSociale, tiersRegistreEtat };
    } catch (error) {
      if (error instanceof RegisterDown) return unknown;
      throw error;
    }
  }

  /** Takes back what the accountants have not put in service. @throws Problem `etat_incompatible` … */
  withdraw(actor: CfaActor, id: string, version: number): Promise<void> {
    return this.database.as(actor, async (manager) => {
      const account = await this.lock(manager, id, version, ['a_valider', 'programme']);
      await manager.update(
        BankAccount,
        { id },
        { status: 'retire', endedAt: this.clock.now(), version: account.version + 1 },
      );
      await this.news.withdrawn(manager, actor.cfaId);
      await this.trace(manager, actor, id, 'rib.retire', { de: account.status });
    });
  }

  /**
   * « Je m’oppose à ce changement »: any administrator, one click, while it waits, and again each time it is
   * planned. Approvals are void: it stays where it is until accountants decide again.
   */
  contest(actor: CfaActor, id: string): Promise<void> {
    return this.database.as(actor, async (manager) => {
      const account = await this.lock(manager, id, undefined, ['a_valider', 'programme']);
      if (!mayBeContested(account.status, account.contestedAt !== null)) return;
      await manager.update(
        BankAccount,
        { id },
        {
          status: 'a_valider',
          approvers: [],
          approvedHash: null,
          effectiveAt: null,
          claimedBy: null,
          claimedAt: null,
          contestedBy: actor.userId,
          contestedAt: this.clock.now(),
          version: account.version + 1,
        },
      );
      await this.news.contested(manager, account);
      await this.trace(manager, actor, id, 'rib.conteste', { de: account.status });
    });
  }

  private async lock(
    manager: EntityManager,
    id: string,
    version: number | undefined,
    states: readonly BankAccount['status'][],
  ): Promise<BankAccount> {
    const account = await manager
      .createQueryBuilder(BankAccount, 'account')
      .where({ id })
      .setLock('pessimistic_write')
      .getOne();
    if (account === null) throw new Problem('introuvable');
    if (version !== undefined && account.version !== version) throw new Problem('version_depassee');
    if (!states.includes(account.status)) {
      throw new Problem('etat_incompatible', {
        detail: `Ces informations sont dans l’état « ${BANK_ACCOUNT_STATES[account.status].label} ».`,
      });
    }
    return account;
  }

  private trace(
    manager: EntityManager,
    actor: CfaActor,
    objectId: string,
    act: AuditAct,
    detail: Record<string, string | null>,
  ): Promise<void> {
    return this.audit.record(manager, {
      cfaId: actor.cfaId,
      act,
      objectType: 'rib',
      objectId,
      detail,
    });
  }
}

/** @throws Problem `regle_refusee` naming every field that is missing */
function refuseIncomplete(draft: BankAccount, files: readonly BankFile[], today: string): void {
  const errors: ProblemError[] = [];
  const miss = (field: string, message: string) =>
    errors.push({ pointer: `/${field}`, code: 'obligatoire', message });
  if (draft.uai === null) miss('uai', 'Renseignez le numéro UAI.');
  if (draft.mode === 'tiers') {
    if (draft.tiersNature === null) miss('tiers', 'Renseignez le tiers qui facture pour vous.');
    if (draft.tiersRaisonSociale === null) {
      miss('tiers/raisonSociale', 'Renseignez la raison sociale du tiers.');
    }
    if (draft.tiersSiret === null) miss('tiers/siret', 'Renseignez le SIRET du tiers.');
    if (draft.tiersAdresse === null) miss('tiers/adresse', 'Renseignez l’adresse du tiers.');
  }
  if (draft.tiersNature === 'affactureur') {
    if (draft.mandatDebut === null || draft.mandatFin === null) {
      miss('tiers/mandatDebut', 'Renseignez les dates du mandat de l’affactureur.');
    } else if (draft.mandatFin < today) {
      miss('tiers/mandatFin', 'Le mandat de l’affactureur est terminé.');
    }
  }
  if (draft.titulaire === null) miss('titulaire', 'Renseignez le titulaire du compte.');
  if (draft.ibanSealed === null) miss('iban', 'Renseignez l’IBAN.');
  if (files.length === 0) miss('fichiers', 'Joignez le RIB (PDF, JPEG ou PNG).');
  if (files.some(({ state }) => state === 'refuse')) {
    miss('fichiers', 'Un fichier a été refusé par l’antivirus : retirez-le.');
  } else if (files.some(({ state }) => state === 'en_attente')) {
    miss('fichiers', 'Un fichier attend l’antivirus : réessayez dans un instant.');
  }
  if (errors.length > 0) throw new Problem('regle_refusee', { errors });
}

async function refuseWhileInvoicing(manager: EntityManager, cfaId: string): Promise<void> {
  const invoices = await invoicesInProcess(manager, cfaId);
  if (invoices.length === 0) return;
  const numbers = invoices.map(({ numero }) => numero).join(', ');
  throw new Problem('facture_en_cours', {
    detail: `Vos factures ${numbers} sont en cours de traitement : votre changement est gardé, transmettez-le quand elles seront réglées.`,
  });
}
