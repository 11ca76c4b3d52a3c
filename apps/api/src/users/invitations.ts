import { Inject, Injectable } from '@nestjs/common';
import { type AuditAct, ADMINISTRATION, sortedRights } from '@apprentissage/domain';
import type { EntityManager } from 'typeorm';
import { Audit } from '../audit/index.js';
import { Clock, CONFIG, type Config } from '../config/index.js';
import { Database } from '../database/index.js';
import {
  type Limit,
  type OnceKey,
  type Person,
  Problem,
  rememberKey,
  Throttle,
} from '../http/index.js';
import { maskedAddress } from './masked-address.js';
import { refuseRights, toUserProblem } from './refusals.js';
import { UserLetters } from './user-letters.js';
import { type RawUser, toUserView } from './user-row.js';
import type { NewUserRequest, UserView } from './users.dto.js';
import { UsersService } from './users.service.js';

/** Life of an invitation. */
export const INVITATION_MS = 7 * 86_400_000;
const DAY_MS = 86_400_000;
/** Times that one person's invitation may leave again in an hour, so that nobody's mailbox is flooded. */
const AGAIN: Limit = { name: 'invitation_again', points: 5, seconds: 3_600 };

/** People who are asked in: they choose their own password from a mailed link. */
@Injectable()
export class Invitations {
  constructor(
    private readonly database: Database,
    private readonly users: UsersService,
    private readonly letters: UserLetters,
    private readonly throttle: Throttle,
    private readonly audit: Audit,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * Invites somebody. Whether the identifiant is taken elsewhere is looked at later, out of the request:
   * the answer is the same. Past the daily number the invitation waits for the OPCO.
   *
   * @throws Problem `droit_non_detenu`, `regle_refusee`; `conflit` when one's own side already has it
   */
  async invite(actor: Person, key: OnceKey, request: NewUserRequest): Promise<UserView> {
    const rights = sortedRights(request.rights);
    refuseRights(actor, [], rights);
    const { nom, prenom, identifiant, email } = request;
    const now = this.clock.now();
    try {
      return await this.database.as(actor, async (manager) => {
        await rememberKey(manager, actor, key, now);
        const waits = await this.isOneTooMany(manager, actor, now);
        const own = actor.kind === 'cfa' ? [actor.cfaId, waits] : [];
        const [{ id }] = (await manager.query(
          `INSERT INTO users (audience, identifiant, email, nom, prenom, rights, invited_at,
             invitation_expires_at${actor.kind === 'cfa' ? ', cfa_id, awaits_approval' : ''})
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8${actor.kind === 'cfa' ? ', $9, $10' : ''})
           RETURNING id`,
          [
            ...[actor.kind, identifiant, email, nom, prenom, rights, now],
            waits ? null : this.expiry(now),
            ...own,
          ],
        )) as [{ id: string }];
        await this.ask(manager, waits ? 'approbation' : 'invitation', { id, identifiant });
        if (rights.includes(ADMINISTRATION[actor.kind])) {
          await this.letters.administratorMade(manager, actor);
        } else await this.letters.widened(manager, actor, id, 'invite');
        await this.trace(manager, actor, id, 'utilisateur.invite', {
          identifiant: maskedAddress(identifiant),
          droits: rights,
          ...(waits && { attendAccord: true }),
        });
        return toUserView(await this.users.find(manager, actor, id), actor);
      });
    } catch (error) {
      throw toUserProblem(error);
    }
  }

  /** Sends an invitation again; the earlier link is dead. @throws Problem `etat_incompatible` */
  async again(actor: Person, id: string): Promise<void> {
    await this.users.read(actor, id);
    await this.countAgain(id);
    await this.database.as(actor, async (manager) => {
      const user = await this.waiting(manager, actor, id);
      if (user.awaits_approval) {
        throw new Problem('etat_incompatible', {
          detail: 'Cette invitation attend l’accord de l’OPCO : elle partira ensuite.',
        });
      }
      await this.renew(manager, user);
      await this.trace(manager, actor, id, 'utilisateur.invitation_renvoyee');
    });
  }

  /** Counts one more mail to an invited person. @throws Problem `trop_de_tentatives` */
  countAgain(id: string): Promise<void> {
    return this.throttle.hit(AGAIN, id);
  }

  /** Withdraws an invitation: its link is dead, the person is gone. @throws Problem `etat_incompatible` */
  withdraw(actor: Person, id: string): Promise<void> {
    return this.database.as(actor, async (manager) => {
      const user = await this.waiting(manager, actor, id);
      await manager.query('DELETE FROM users WHERE id = $1', [id]);
      await this.trace(manager, actor, id, 'utilisateur.invitation_retiree', {
        identifiant: maskedAddress(user.identifiant),
      });
    });
  }

  /**
   * Sends an invitation to another address: it counts among the day's, as one more person.
   *
   * @throws Problem `etat_incompatible` past the daily number
   */
  async move(
    manager: EntityManager,
    actor: Person,
    { id, identifiant, rights }: Pick<RawUser, 'id' | 'identifiant' | 'rights'>,
  ): Promise<void> {
    if (await this.isOneTooMany(manager, actor, this.clock.now())) {
      throw new Problem('etat_incompatible', {
        detail:
          'Vous avez invité beaucoup de personnes aujourd’hui. Retirez cette invitation et ajoutez la personne de nouveau : l’OPCO donnera son accord.',
      });
    }
    await this.renew(manager, { id, identifiant });
    await this.trace(manager, actor, id, 'utilisateur.invite', {
      identifiant: maskedAddress(identifiant),
      droits: rights,
    });
  }

  /**
   * Gives an invitation another seven days and asks for its link.
   *
   * @param approved the OPCO agrees with an invitation that waited
   */
  async renew(
    manager: EntityManager,
    user: Pick<RawUser, 'id' | 'identifiant'>,
    { approved = false } = {},
  ): Promise<void> {
    const now = this.clock.now();
    const [, renewed] = (await manager.query(
      `UPDATE users SET invited_at = $2, invitation_expires_at = $3
         ${approved ? ', awaits_approval = false' : ''} WHERE id = $1`,
      [user.id, now, this.expiry(now)],
    )) as [unknown, number];
    if (renewed !== 1) throw new Problem('introuvable');
    await this.ask(manager, 'invitation', user);
  }

  private expiry(now: Date): Date {
    return new Date(now.getTime() + INVITATION_MS);
  }

  /** Asks the worker that answers by mail, out of the request's time. */
  private async ask(
    manager: EntityManager,
    purpose: 'invitation' | 'approbation',
    { id, identifiant }: Pick<RawUser, 'id' | 'identifiant'>,
  ): Promise<void> {
    await manager.query(
      `INSERT INTO account_requests (purpose, identifiant, user_id, created_at)
       VALUES ($1, $2, $3, $4)`,
      [purpose, identifiant, id, this.clock.now()],
    );
  }

  /** Whether a CFA has already opened its number of accounts in 24 hours; those withdrawn count. */
  private async isOneTooMany(manager: EntityManager, actor: Person, now: Date): Promise<boolean> {
    if (actor.kind === 'opco') return false;
    // Two at once must not pass the limit together.
    await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `invitations:${actor.cfaId}`,
    ]);
    const [{ made }] = (await manager.query(
      `SELECT count(*) AS made FROM audit_events
       WHERE chain = $1 AND act = 'utilisateur.invite' AND at > $2`,
      [actor.cfaId, new Date(now.getTime() - DAY_MS)],
    )) as [{ made: number }];
    return made >= this.config.invitationsPerDay;
  }

  private async waiting(manager: EntityManager, actor: Person, id: string): Promise<RawUser> {
    const user = await this.users.find(manager, actor, id, { lock: true });
    if (user.confirmed_at === null && user.invited_at !== null) return user;
    throw new Problem('etat_incompatible', {
      detail: 'Cette personne a déjà accepté son invitation.',
    });
  }

  private trace(
    manager: EntityManager,
    { cfaId }: Person,
    objectId: string,
    act: AuditAct,
    detail: Parameters<Audit['record']>[1]['detail'] = {},
  ): Promise<void> {
    return this.audit.record(manager, { cfaId, act, objectType: 'utilisateur', objectId, detail });
  }
}
