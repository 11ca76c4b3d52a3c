import { Inject, Injectable, Logger } from '@nestjs/common';
import type { AuditAct, CivilDate } from '@apprentissage/domain';
import type { EntityManager } from 'typeorm';
import { Audit } from '../audit/index.js';
import { Clock, CONFIG, type Config } from '../config/index.js';
import { Database, SYSTEM } from '../database/index.js';
import { Loop } from '../jobs/index.js';
import { Alterations } from './alterations.js';
import { BankAccount } from './bank-account.entity.js';
import { BankAccountContent } from './bank-account-content.js';
import { BankNews } from './bank-news.js';
import { invoicesInProcess, lockPayments } from './payments-lock.js';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** Former addresses are told for so long. */
const ADDRESS_DAYS = 90;

/** What falls due by itself: switches, requests nobody decided, mandates that end. */
@Injectable()
export class Switches extends Loop {
  private readonly log = new Logger(Switches.name);

  constructor(
    private readonly database: Database,
    private readonly content: BankAccountContent,
    private readonly alterations: Alterations,
    private readonly news: BankNews,
    private readonly audit: Audit,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    super(MINUTE_MS);
  }

  /** Does what is due; one that fails is tried again and keeps no other back. */
  async round(): Promise<void> {
    const now = this.clock.now();
    const stale = new Date(now.getTime() - this.config.bankAccounts.expiryDays * DAY_MS);
    const due = await this.due(
      `(status = 'programme' AND effective_at <= $1) OR (status = 'a_valider' AND submitted_at <= $2)
       OR (status IN ('a_valider', 'programme', 'actif') AND mandat_fin < $3)`,
      [now, stale, this.clock.today()],
    );
    for (const { id, status } of due) {
      try {
        await (status === 'programme' ? this.switchOne(id) : this.expireOne(id, status));
      } catch {
        this.log.error({ msg: 'bank_account_round_failed', id });
      }
    }
    await this.database.as(SYSTEM, (manager) =>
      manager.query(`DELETE FROM former_addresses WHERE left_at < $1`, [
        new Date(now.getTime() - ADDRESS_DAYS * DAY_MS),
      ]),
    );
  }

  /**
   * Puts an approved version in service in place of the one before, inside a transaction that holds it
   * locked. It stays planned while an invoice is in process; approvals of anything else than what the row
   * holds now are void; a mandate that ended meanwhile replaces nothing.
   */
  async activate(manager: EntityManager, account: BankAccount): Promise<void> {
    await lockPayments(manager, account.cfaId);
    const now = this.clock.now();
    if (hasEnded(account, this.clock.today())) return this.expire(manager, account);
    if ((await invoicesInProcess(manager, account.cfaId)).length > 0) return;
    if (!(await this.content.isAsSent(manager, account))) {
      await this.alterations.found(manager, account);
      return;
    }
    const former = await manager.findOneBy(BankAccount, { cfaId: account.cfaId, status: 'actif' });
    if (former !== null) {
      await manager.update(
        BankAccount,
        { id: former.id },
        { status: 'remplace', endedAt: now, version: former.version + 1 },
      );
    }
    await manager.update(
      BankAccount,
      { id: account.id },
      { status: 'actif', activatedAt: now, version: account.version + 1 },
    );
    await this.news.activated(manager, account.cfaId);
    await this.trace(manager, account, 'rib.actif');
  }

  private due(where: string, values: unknown[]): Promise<Pick<BankAccount, 'id' | 'status'>[]> {
    return this.database.as(SYSTEM, (manager) =>
      manager.query(`SELECT id, status FROM bank_accounts WHERE ${where} ORDER BY id`, values),
    );
  }

  private switchOne(id: string): Promise<void> {
    return this.database.as(SYSTEM, async (manager) => {
      const account = await lockAccount(manager, id);
      if (account?.status !== 'programme' || account.effectiveAt === null) return;
      const due = account.effectiveAt <= this.clock.now() || hasEnded(account, this.clock.today());
      if (due) await this.activate(manager, account);
    });
  }

  private expireOne(id: string, status: BankAccount['status']): Promise<void> {
    return this.database.as(SYSTEM, async (manager) => {
      const account = await lockAccount(manager, id);
      if (account?.status === status) await this.expire(manager, account);
    });
  }

  private async expire(manager: EntityManager, account: BankAccount): Promise<void> {
    await manager.update(
      BankAccount,
      { id: account.id },
      { status: 'expire', endedAt: this.clock.now(), version: account.version + 1 },
    );
    const why = hasEnded(account, this.clock.today())
      ? 'Le mandat de votre affactureur est terminé : transmettez de nouvelles coordonnées bancaires.'
      : 'Votre demande n’a pas été traitée à temps : transmettez-la de nouveau.';
    await this.news.expired(manager, account.cfaId, why);
    await this.trace(manager, account, 'rib.expire');
  }

  private trace(manager: EntityManager, account: BankAccount, act: AuditAct): Promise<void> {
    return this.audit.record(manager, {
      cfaId: account.cfaId,
      act,
      objectType: 'rib',
      objectId: account.id,
      detail: { iban: account.ibanMask, de: account.status },
    });
  }
}

/** The last day of the factor's mandate is over. */
export function hasEnded({ mandatFin }: BankAccount, today: CivilDate): boolean {
  return mandatFin !== null && mandatFin < today;
}

/** One version, locked until the end of the transaction. */
export function lockAccount(manager: EntityManager, id: string): Promise<BankAccount | null> {
  return manager
    .createQueryBuilder(BankAccount, 'account')
    .where({ id })
    .setLock('for_no_key_update')
    .getOne();
}
