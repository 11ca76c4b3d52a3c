import { Injectable, Logger } from '@nestjs/common';
import { Audit } from '../audit/index.js';
import { Clock } from '../config/index.js';
import { Database, SYSTEM } from '../database/index.js';
import { Loop } from '../jobs/index.js';
import { Notifier } from '../notifications/index.js';
import { RefundSeal, SEALED, type SealedSettings } from './refund-seal.js';

const MINUTE_MS = 60_000;

/** Looks every minute whether the account that CFA are shown is the one that two people agreed on. */
@Injectable()
export class RefundWatch extends Loop {
  private readonly log = new Logger(RefundWatch.name);

  constructor(
    private readonly database: Database,
    private readonly seal: RefundSeal,
    private readonly notifier: Notifier,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {
    super(MINUTE_MS);
  }

  /** An account that was altered is told of once, by the first replica that finds it, and logged each time. */
  round(): Promise<void> {
    return this.database.as(SYSTEM, async (manager) => {
      const [account] = (await manager.query(
        `SELECT ${SEALED} FROM refund_settings s WHERE s.status = 'en_service'`,
      )) as SealedSettings[];
      if (account === undefined || this.seal.isIntact(account)) return;
      this.log.error({ msg: 'refund_account_tampered', id: account.id });
      const [, found] = (await manager.query(
        `UPDATE refund_settings SET altered_at = $2 WHERE id = $1 AND altered_at IS NULL`,
        [account.id, this.clock.now()],
      )) as [unknown, number];
      if (found !== 1) return;
      await this.notifier.tell(manager, {
        audience: 'opco',
        audienceRight: 'administration_opco',
        critical: 'coordonnees_bancaires',
        category: 'action',
        title: 'Compte de l’OPCO altéré',
        body: 'Le compte de remboursement n’est plus celui que deux administrateurs ont confirmé : les CFA ne le voient plus. Prévenez l’exploitant du portail, puis proposez le compte de nouveau.',
        link: '/backoffice/compte-opco',
      });
      await this.audit.record(manager, {
        cfaId: null,
        act: 'compte_opco.altere',
        objectType: 'reglage',
        objectId: account.id,
      });
    });
  }
}
