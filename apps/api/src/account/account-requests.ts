import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../config/index.js';
import { Database, IDENTITY } from '../database/index.js';
import { Loop } from '../jobs/index.js';
import { holderOf } from '../users/index.js';
import { AccountLinks } from './account-links.js';
import { AddressChanges } from './address-changes.js';
import { InvitationAnswers } from './invitation-answers.js';
import { AccountRequest } from './account-request.entity.js';

type Purpose = 'confirmation' | 'mot_de_passe' | 'deja_inscrit';

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
    private readonly invitations: InvitationAnswers,
    private readonly clock: Clock,
  ) {
    super(POLL_MS);
  }

  ask(purpose: Purpose, identifiant: string): Promise<void> {
    return this.database.as(IDENTITY, (manager) => this.askIn(manager, purpose, identifiant));
  }

  /** The same in a transaction that is under way. */
  async askIn(manager: EntityManager, purpose: Purpose, identifiant: string): Promise<void> {
    const createdAt = this.clock.now();
    await manager.insert(AccountRequest, { purpose, identifiant, createdAt });
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
      if (request.userId !== null) {
        await this.invitations.carry(manager, request.userId, request.purpose);
        return true;
      }
      const user = await holderOf(manager, request.identifiant).getOne();
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
