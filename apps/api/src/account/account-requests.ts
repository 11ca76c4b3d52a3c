import { Injectable } from '@nestjs/common';
import { Clock } from '../config/index.js';
import { Database, IDENTITY } from '../database/index.js';
import { Loop } from '../jobs/index.js';
import { User } from '../users/index.js';
import { AccountLinks } from './account-links.js';
import { AddressChanges } from './address-changes.js';
import { AccountRequest } from './account-request.entity.js';

const POLL_MS = 1_000;

/**
 * What is asked for an address that may or may not have an account. The request itself does the same
 * work either way (one insert); the answer, if there is one, leaves by mail a moment later.
 */
@Injectable()
export class AccountRequests extends Loop {
  constructor(
    private readonly database: Database,
    private readonly links: AccountLinks,
    private readonly changes: AddressChanges,
    private readonly clock: Clock,
  ) {
    super(POLL_MS);
  }

  async ask(
    purpose: Exclude<AccountRequest['purpose'], 'changement'>,
    identifiant: string,
  ): Promise<void> {
    await this.database.as(IDENTITY, (manager) =>
      manager.insert(AccountRequest, { purpose, identifiant, createdAt: this.clock.now() }),
    );
  }

  /** Answers everything that waits. */
  async round(): Promise<void> {
    while (await this.answerOne());
  }

  private answerOne(): Promise<boolean> {
    return this.database.as(IDENTITY, async (manager) => {
      const request = await manager
        .createQueryBuilder(AccountRequest, 'request')
        .orderBy('request.id')
        .setLock('pessimistic_write')
        .setOnLocked('skip_locked')
        .limit(1)
        .getOne();
      if (request === null) return false;
      await manager.delete(AccountRequest, { id: request.id });
      if (request.changeId !== null) {
        await this.changes.carry(manager, request.changeId);
        return true;
      }
      const user = await manager.findOneBy(User, { identifiant: request.identifiant });
      if (user === null || !user.active) return true;
      const confirmed = user.confirmedAt !== null;
      if (request.purpose === 'deja_inscrit') await this.links.warnOfSignUp(manager, user);
      else if (request.purpose === 'mot_de_passe' && confirmed) {
        await this.links.send(manager, user, 'mot_de_passe');
      } else if (!confirmed) await this.links.send(manager, user, 'confirmation');
      return true;
    });
  }
}
