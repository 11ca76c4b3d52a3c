import { Injectable, Logger } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit } from '../audit/index.js';
import { BankAccount } from './bank-account.entity.js';
import { BankNews } from './bank-news.js';

/** Versions that no longer hold what was sent: somebody wrote to the database behind the portal. */
@Injectable()
export class Alterations {
  private readonly log = new Logger(Alterations.name);

  constructor(
    private readonly news: BankNews,
    private readonly audit: Audit,
  ) {}

  /** The approvals fall: the version waits again and, its content being another, can only be refused. */
  async found(manager: EntityManager, account: BankAccount): Promise<void> {
    await manager.update(
      BankAccount,
      { id: account.id },
      {
        status: 'a_valider',
        approvers: [],
        approvedHash: null,
        effectiveAt: null,
        claimedBy: null,
        claimedAt: null,
        version: account.version + 1,
      },
    );
    this.log.error({ msg: 'bank_account_tampered', id: account.id });
    await this.news.altered(manager, account);
    await this.audit.record(manager, {
      cfaId: account.cfaId,
      act: 'rib.altere',
      objectType: 'rib',
      objectId: account.id,
      detail: { iban: account.ibanMask, de: account.status },
    });
  }
}
