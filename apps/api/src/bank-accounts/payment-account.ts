import { Injectable, Logger } from '@nestjs/common';
import { bankOf } from '@apprentissage/domain';
import type { EntityManager } from 'typeorm';
import { BankAccount } from './bank-account.entity.js';
import { BankAccountContent } from './bank-account-content.js';

/** Where a CFA is paid. */
export interface PaymentAccountView {
  readonly bankAccountId: string;
  readonly iban: string;
  readonly bic: string | null;
  readonly holder: string;
}

/** The account that a payment goes to, read at the very moment of the payment. */
@Injectable()
export class PaymentAccount {
  private readonly log = new Logger(PaymentAccount.name);

  constructor(private readonly content: BankAccountContent) {}

  /**
   * The account in service, its content checked again against what was approved; `null` when the CFA has
   * none, or when a byte of it changed: nothing is paid then. The BIC is that of the IBAN, whatever the row
   * says: it was shown, not approved.
   */
  async of(manager: EntityManager, cfaId: string): Promise<PaymentAccountView | null> {
    const account = await manager.findOneBy(BankAccount, { cfaId, status: 'actif' });
    if (account === null) return null;
    if (!(await this.content.isAsSent(manager, account))) {
      this.log.error({ msg: 'bank_account_tampered', id: account.id });
      return null;
    }
    const iban = this.content.open(account);
    return {
      bankAccountId: account.id,
      iban,
      bic: bankOf(iban)?.bic ?? null,
      holder: account.titulaire ?? '',
    };
  }
}
