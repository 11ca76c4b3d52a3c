import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { BankAccount } from './bank-account.entity.js';
import { BankAccountContent } from './bank-account-content.js';
import { Switches } from './switches.js';

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
  constructor(
    private readonly content: BankAccountContent,
    private readonly switches: Switches,
  ) {}

  /**
   * The account in service, its content checked again against what was approved; `null` when the CFA has
   * none, or when a byte of it changed: nothing is paid then.
   */
  async of(manager: EntityManager, cfaId: string): Promise<PaymentAccountView | null> {
    const account = await manager.findOneBy(BankAccount, { cfaId, status: 'actif' });
    if (account === null || !(await this.switches.isAsApproved(manager, account))) return null;
    return {
      bankAccountId: account.id,
      iban: this.content.open(account),
      bic: account.bic,
      holder: account.titulaire ?? '',
    };
  }
}
