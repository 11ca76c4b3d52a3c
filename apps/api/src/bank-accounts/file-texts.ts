import { Injectable } from '@nestjs/common';
import { holdsIban, searchKey } from '@apprentissage/domain';
import { IsNull, Not } from 'typeorm';
import { Database, type OpcoActor } from '../database/index.js';
import { Documents } from '../documents/index.js';
import { BankAccount } from './bank-account.entity.js';
import { BankAccountContent } from './bank-account-content.js';
import type { FileTextView } from './reviews.dto.js';

/** What the files of bank details say, compared with what the CFA typed. */
@Injectable()
export class FileTexts {
  constructor(
    private readonly database: Database,
    private readonly documents: Documents,
    private readonly content: BankAccountContent,
  ) {}

  /**
   * The text of one file; the IBAN and the holder are those of the newest version sent with it.
   *
   * @throws Problem what `Documents.read` refuses
   */
  async read(actor: OpcoActor, documentId: string): Promise<FileTextView> {
    const texte = await this.documents.textOf(actor, documentId);
    const account = await this.database.as(actor, (manager) =>
      manager
        .createQueryBuilder(BankAccount, 'account')
        .where({ submittedAt: Not(IsNull()) })
        .andWhere(
          `EXISTS (SELECT FROM bank_account_files f
            WHERE f.bank_account_id = account.id AND f.document_id = :documentId)`,
          { documentId },
        )
        .orderBy('account.submittedAt', 'DESC')
        .getOne(),
    );
    if (account === null || texte.trim() === '') return { texte, iban: null, titulaire: null };
    const iban = this.content.iban(account);
    return {
      texte,
      iban: iban !== null && holdsIban(texte, iban),
      titulaire: searchKey(texte).includes(searchKey(account.titulaire ?? '')),
    };
  }
}
