import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { bankOf, draftTag, maskIban } from '@apprentissage/domain';
import type { EntityManager } from 'typeorm';
import { Clock, CONFIG, type Config } from '../config/index.js';
import { type CfaActor, Database, violatedConstraint } from '../database/index.js';
import { Documents } from '../documents/index.js';
import {
  fieldProblem,
  type OnceKey,
  Problem,
  type ReceivedFile,
  rememberKey,
} from '../http/index.js';
import { BankAccount } from './bank-account.entity.js';
import { BankAccountContent } from './bank-account-content.js';
import { toBankAccountView } from './bank-account-view.js';
import type { BankAccountView, DraftRequest } from './bank-accounts.dto.js';
import { IbanDigest } from './iban-digest.js';

/** A RIB, the letter that confirms it, a mandate: more would be a mistake. */
const MOST_FILES = 5;

/**
 * What a CFA prepares before it sends it: nothing is lost, nothing is checked but each field. Whoever changes
 * it brings the `draftTag` of what they read: what they send in the end is what they saw.
 */
@Injectable()
export class Drafts {
  constructor(
    private readonly database: Database,
    private readonly content: BankAccountContent,
    private readonly digest: IbanDigest,
    private readonly documents: Documents,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * Begins a draft, empty or with what another version of the CFA holds, its files included.
   *
   * @throws Problem `conflit` when there is one already; `introuvable`
   */
  async begin(actor: CfaActor, key: OnceKey, from: string | null): Promise<BankAccountView> {
    const id = randomUUID();
    try {
      return await this.database.as(actor, async (manager) => {
        await rememberKey(manager, actor, key, this.clock.now());
        const model = from === null ? null : await manager.findOneBy(BankAccount, { id: from });
        if (from !== null && model === null) throw new Problem('introuvable');
        await manager.insert(BankAccount, {
          ...(model && this.copyOf(model, id)),
          id,
          cfaId: actor.cfaId,
          status: 'brouillon',
          mode: model?.mode ?? 'soi_meme',
          createdAt: this.clock.now(),
        });
        if (model !== null) {
          await manager.query(
            `INSERT INTO bank_account_files (cfa_id, bank_account_id, document_id)
             SELECT cfa_id, $2, document_id FROM bank_account_files WHERE bank_account_id = $1`,
            [model.id, id],
          );
        }
        return this.view(manager);
      });
    } catch (error) {
      if (violatedConstraint(error) !== 'bank_accounts_one_draft') throw error;
      throw new Problem('conflit', { detail: 'Un changement est déjà en préparation.' });
    }
  }

  /** @throws Problem `introuvable`, `version_depassee`, `requete_invalide` (third party, mandate) */
  async change(actor: CfaActor, tag: string, request: DraftRequest): Promise<BankAccountView> {
    const { mode, uai, titulaire, iban } = request;
    const tiers = mode === 'tiers' ? (request.tiers ?? null) : null;
    refuseBadMandate(tiers);
    const digest = iban ? await this.digest.of(iban) : null;
    return this.database.as(actor, async (manager) => {
      const draft = await this.lock(manager, tag);
      const bank = iban ? bankOf(iban) : null;
      await manager.update(
        BankAccount,
        { id: draft.id },
        {
          mode,
          uai: uai ?? null,
          titulaire: titulaire ?? null,
          tiersNature: tiers?.nature ?? null,
          tiersRaisonSociale: tiers?.raisonSociale ?? null,
          tiersSiret: tiers?.siret ?? null,
          tiersAdresse: tiers?.adresse ?? null,
          mandatDebut: tiers?.mandatDebut ?? null,
          mandatFin: tiers?.mandatFin ?? null,
          ...(iban && {
            ibanSealed: this.content.seal(iban, draft.id),
            ibanMask: maskIban(iban),
            ibanDigest: digest as Buffer,
            bic: bank?.bic ?? null,
            banque: bank?.name ?? null,
            banqueEnLigne: bank?.online ?? false,
          }),
          version: draft.version + 1,
        },
      );
      return this.view(manager);
    });
  }

  /** The draft and its own files are forgotten. @throws Problem `introuvable` */
  async discard(actor: CfaActor): Promise<void> {
    await this.database.as(actor, async (manager) => {
      const { id } = await this.lock(manager);
      const files = (await this.content.files(manager, [id])).get(id) ?? [];
      await manager.delete(BankAccount, { id });
      await this.forgetFiles(
        manager,
        files.map((file) => file.id),
      );
    });
  }

  /**
   * Joins a file: a PDF, JPEG or PNG judged by its content.
   *
   * @throws Problem `introuvable`; `version_depassee`; what `Documents.receive` refuses; `regle_refusee` past
   *   five files
   */
  async addFile(
    actor: CfaActor,
    tag: string,
    key: OnceKey,
    file: ReceivedFile,
  ): Promise<BankAccountView> {
    const piece = await this.documents.receive('rib', file);
    return this.database.as(actor, async (manager) => {
      await rememberKey(manager, actor, key, this.clock.now());
      const draft = await this.lock(manager, tag);
      const held = (await this.content.files(manager, [draft.id])).get(draft.id) ?? [];
      if (held.length >= MOST_FILES) {
        throw fieldProblem(
          'regle_refusee',
          'fichier',
          'trop_de_fichiers',
          `${MOST_FILES} fichiers au plus peuvent être joints.`,
        );
      }
      const { id } = await this.documents.store(manager, actor, { cfaId: actor.cfaId, piece });
      await manager.query(`INSERT INTO bank_account_files VALUES ($1, $2, $3)`, [
        actor.cfaId,
        draft.id,
        id,
      ]);
      await this.touch(manager, draft);
      return this.view(manager);
    });
  }

  /** A file taken from the draft is forgotten. @throws Problem `introuvable`, `version_depassee` */
  removeFile(actor: CfaActor, tag: string, documentId: string): Promise<BankAccountView> {
    return this.database.as(actor, async (manager) => {
      const draft = await this.lock(manager, tag);
      const [, affected] = (await manager.query(
        `DELETE FROM bank_account_files WHERE bank_account_id = $1 AND document_id = $2`,
        [draft.id, documentId],
      )) as [unknown, number];
      if (affected !== 1) throw new Problem('introuvable');
      await this.forgetFiles(manager, [documentId]);
      await this.touch(manager, draft);
      return this.view(manager);
    });
  }

  /** The draft of the CFA, locked. @throws Problem `introuvable`, `version_depassee` */
  async lock(manager: EntityManager, tag?: string): Promise<BankAccount> {
    const draft = await manager
      .createQueryBuilder(BankAccount, 'account')
      .where({ status: 'brouillon' })
      .setLock('pessimistic_write')
      .getOne();
    if (draft === null) throw new Problem('introuvable');
    if (tag !== undefined && draftTag(draft) !== tag) throw new Problem('version_depassee');
    return draft;
  }

  /** Those of the files that no other version holds: a correction shares those of what it corrects. */
  private async forgetFiles(manager: EntityManager, ids: readonly string[]): Promise<void> {
    const rows = (await manager.query(
      `SELECT id FROM unnest($1::uuid[]) AS id
       WHERE NOT EXISTS (SELECT FROM bank_account_files WHERE document_id = id)`,
      [ids],
    )) as { id: string }[];
    await this.documents.forget(
      manager,
      rows.map(({ id }) => id),
    );
  }

  private async touch(manager: EntityManager, { id, version }: BankAccount): Promise<void> {
    await manager.update(BankAccount, { id }, { version: version + 1 });
  }

  private async view(manager: EntityManager): Promise<BankAccountView> {
    const draft = await manager.findOneByOrFail(BankAccount, { status: 'brouillon' });
    const files = (await this.content.files(manager, [draft.id])).get(draft.id) ?? [];
    const { reviewers } = this.config.bankAccounts;
    return toBankAccountView(draft, { files, submitter: null, reviewers });
  }

  /** The content of a version; its IBAN is sealed anew, since a sealed value opens in its own row only. */
  private copyOf(model: BankAccount, id: string): Partial<BankAccount> {
    const { tiersNature, tiersRaisonSociale, tiersSiret, tiersAdresse, mandatDebut, mandatFin } =
      model;
    const { uai, titulaire, ibanMask, ibanDigest, bic, banque, banqueEnLigne } = model;
    return {
      ...{ tiersNature, tiersRaisonSociale, tiersSiret, tiersAdresse, mandatDebut, mandatFin },
      ...{ uai, titulaire, ibanMask, ibanDigest, bic, banque, banqueEnLigne },
      ibanSealed: model.ibanSealed && this.content.seal(this.content.open(model), id),
    };
  }
}

function refuseBadMandate(tiers: DraftRequest['tiers']): void {
  if (!tiers?.mandatDebut || !tiers.mandatFin || tiers.mandatFin > tiers.mandatDebut) return;
  throw fieldProblem(
    'requete_invalide',
    'tiers/mandatFin',
    'date_hors_bornes',
    'Le mandat doit finir après avoir commencé.',
  );
}
