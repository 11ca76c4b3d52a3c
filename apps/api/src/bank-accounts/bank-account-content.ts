import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { canonicalBankAccount } from '@apprentissage/domain';
import type { EntityManager } from 'typeorm';
import { Documents, type DocumentState } from '../documents/index.js';
import { Problem } from '../http/index.js';
import { contextOf, Vault, VaultError } from '../vault/index.js';
import type { BankAccount } from './bank-account.entity.js';

/** A file of a version, as the documents table tells. */
export interface BankFile {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly size: number;
  readonly pages: number;
  readonly state: DocumentState;
  readonly sha256: string;
}

/** What accountants approve: the sealed IBAN and everything that goes with it, as one hash. */
@Injectable()
export class BankAccountContent {
  constructor(
    private readonly vault: Vault,
    private readonly documents: Documents,
  ) {}

  seal(iban: string, id: string): Buffer {
    return this.vault.seal(Buffer.from(iban), context(id));
  }

  /** The IBAN in clear; `null` when the row was tampered with. */
  iban({ id, ibanSealed }: Pick<BankAccount, 'id' | 'ibanSealed'>): string | null {
    try {
      return this.vault.open(ibanSealed as Buffer, context(id)).toString();
    } catch (error) {
      if (error instanceof VaultError) return null;
      throw error;
    }
  }

  /** The IBAN in clear. @throws Problem `regle_refusee` when the row was tampered with */
  open(account: Pick<BankAccount, 'id' | 'ibanSealed'>): string {
    const iban = this.iban(account);
    if (iban !== null) return iban;
    throw new Problem('regle_refusee', {
      detail: 'Cet IBAN a été altéré depuis qu’il a été saisi : il ne peut plus être lu.',
    });
  }

  /** The hash of what a sent version and its files hold now; `null` when its IBAN opens no more. */
  current(account: BankAccount, files: readonly BankFile[]): Buffer | null {
    return this.iban(account) === null ? null : this.hash(account, account.siret ?? '', files);
  }

  /** `true` when what the row and its files hold is, to the byte, what was sent. */
  async isAsSent(manager: EntityManager, account: BankAccount): Promise<boolean> {
    const files = (await this.files(manager, [account.id])).get(account.id) ?? [];
    const current = this.current(account, files);
    return current !== null && account.contentHash?.equals(current) === true;
  }

  /**
   * SHA-256 of the whole content as the row and its files hold it now. It is made anew each time
   * somebody relies on it: what was approved must be what is used.
   *
   * @param siret of the CFA
   * @throws what `open` does
   */
  hash(account: BankAccount, siret: string, files: readonly BankFile[]): Buffer {
    const text = canonicalBankAccount({
      siret,
      uai: account.uai ?? '',
      mode: account.mode,
      tiers:
        account.tiersNature === null
          ? null
          : {
              nature: account.tiersNature,
              raisonSociale: account.tiersRaisonSociale ?? '',
              siret: account.tiersSiret ?? '',
              adresse: account.tiersAdresse ?? '',
              mandatDebut: account.mandatDebut,
              mandatFin: account.mandatFin,
            },
      titulaire: account.titulaire ?? '',
      iban: this.open(account),
      fichiers: files.map(({ sha256 }) => sha256),
    });
    return createHash('sha256').update(text).digest();
  }

  /** The files of versions, by version, in the order they were added. */
  async files(manager: EntityManager, ids: readonly string[]): Promise<Map<string, BankFile[]>> {
    const rows = (await manager.query(
      `SELECT f.bank_account_id, d.id, d.name, d.type, d.size::int,
         coalesce(d.pages, 1) AS pages, d.state, d.scanned_at,
         encode(d.sha256, 'hex') AS sha256
       FROM bank_account_files f
       JOIN documents d ON d.cfa_id = f.cfa_id AND d.id = f.document_id
       WHERE f.bank_account_id = ANY($1) ORDER BY d.created_at, d.id`,
      [ids],
    )) as (BankFile & { bank_account_id: string; scanned_at: Date | null })[];
    const byVersion = new Map<string, BankFile[]>();
    for (const { bank_account_id, scanned_at: scannedAt, ...row } of rows) {
      const file = { ...row, state: this.documents.stateOf({ ...row, scannedAt }) };
      byVersion.set(bank_account_id, [...(byVersion.get(bank_account_id) ?? []), file]);
    }
    return byVersion;
  }
}

function context(id: string): string {
  return contextOf({ table: 'bank_accounts', column: 'iban_sealed' }, id);
}
