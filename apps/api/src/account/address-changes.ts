import { Injectable } from '@nestjs/common';
import type { AuditAct } from '@apprentissage/domain';
import { type EntityManager, IsNull, MoreThan } from 'typeorm';
import { Audit } from '../audit/index.js';
import { Clock } from '../config/index.js';
import { Database, IDENTITY, identityOf, violatedConstraint } from '../database/index.js';
import { type Limit, type Person, Problem, Throttle } from '../http/index.js';
import { holderOf, User } from '../users/index.js';
import { AccountLetters } from './account-letters.js';
import { AccountLink } from './account-link.entity.js';
import { UNDO_MS } from './account-links.js';
import { AccountRequest } from './account-request.entity.js';
import { AddressChange } from './address-change.entity.js';
import { heldUser } from './held-user.js';
import { Rescue } from './rescue.js';
import { hashSecret, newSecret } from './secrets.js';
import { Sessions } from './sessions.js';

type Kind = AddressChange['kind'];

/** Life of the link that confirms. */
const LIFE_MS = 72 * 3_600_000;
/** Links that one person may have mailed in an hour, so that nobody's mailbox is flooded. */
const LINKS: Limit = { name: 'address_links', points: 10, seconds: 3_600 };

/** What the database says of an identifiant that is somebody's, or that one's own CFA has invited. */
const TAKEN = new Set([
  'users_identifiant_unique',
  'users_cfa_identifiant_unique',
  'users_agent_identifiant_unique',
]);

/** New addresses of a person: each is confirmed by a mailed link before it replaces the old one. */
@Injectable()
export class AddressChanges {
  constructor(
    private readonly database: Database,
    private readonly letters: AccountLetters,
    private readonly rescue: Rescue,
    private readonly sessions: Sessions,
    private readonly throttle: Throttle,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Counts a link to be mailed for a person. @throws Problem `trop_de_tentatives` */
  count(actor: Person): Promise<void> {
    return this.throttle.hit(LINKS, actor.userId);
  }

  /**
   * Notes a new address, in place of one that waited. Whether it is taken is looked at later, out of
   * the request: the answer is the same.
   */
  async ask(manager: EntityManager, user: User, kind: Kind, newAddress: string): Promise<void> {
    await manager.delete(AddressChange, { userId: user.id, kind, confirmedAt: IsNull() });
    const now = this.clock.now();
    const change = manager.create(AddressChange, {
      userId: user.id,
      kind,
      newAddress,
      createdAt: now,
      expiresAt: new Date(now.getTime() + LIFE_MS),
    });
    await manager.insert(AddressChange, change);
    await this.request(manager, change);
    await this.trace(manager, user, `compte.${kind}_demande`);
  }

  /** The new addresses of a person that wait for their link. */
  waiting(manager: EntityManager, userId: string): Promise<AddressChange[]> {
    return manager.find(AddressChange, {
      where: { userId, confirmedAt: IsNull(), expiresAt: MoreThan(this.clock.now()) },
      order: { kind: 'ASC' },
    });
  }

  /** Mails a new link for a change that waits; the earlier one is dead. @throws Problem `introuvable` */
  async resend(actor: Person, id: string): Promise<void> {
    await this.count(actor);
    await this.database.as(identityOf(actor), async (manager) => {
      const change = (await this.waiting(manager, actor.userId)).find((one) => one.id === id);
      if (change === undefined) throw new Problem('introuvable');
      await this.request(manager, change);
    });
  }

  /** Gives a change up. @throws Problem `introuvable` */
  cancel(actor: Person, id: string): Promise<void> {
    return this.database.as(identityOf(actor), async (manager) => {
      const change = (await this.waiting(manager, actor.userId)).find((one) => one.id === id);
      if (change === undefined) throw new Problem('introuvable');
      await manager.delete(AddressChange, { id, confirmedAt: IsNull() });
      await this.trace(
        manager,
        { id: actor.userId, cfaId: actor.cfaId },
        `compte.${change.kind}_abandonne`,
      );
    });
  }

  /** Mails the link of a change; the owner of a login that is taken is told instead. */
  async carry(manager: EntityManager, id: string): Promise<void> {
    const now = this.clock.now();
    const change = await manager.findOneBy(AddressChange, { id, confirmedAt: IsNull() });
    if (change === null || change.expiresAt <= now) return;
    const { kind, newAddress } = change;
    if (kind === 'identifiant') {
      const owner = await holderOf(manager, newAddress).getOne();
      if (owner !== null) {
        if (owner.active) await this.letters.taken(manager, owner.identifiant);
        return;
      }
    }
    const secret = newSecret();
    await manager.update(AddressChange, { id }, { tokenHash: hashSecret(secret) });
    await this.letters.confirm(manager, kind, newAddress, secret);
  }

  /**
   * Puts a new address in service; the old one is told, with a link that undoes it. A new login ends
   * every session but `keep`.
   *
   * @throws Problem `lien_invalide`, also when the login was taken meanwhile
   */
  async confirm(secret: string, kind: Kind, keep: Buffer | null): Promise<void> {
    try {
      await this.database.as(IDENTITY, async (manager) => {
        const change = await this.use(manager, secret, kind);
        const user = await holder(manager, change.userId);
        await manager.update(AddressChange, { id: change.id }, { oldAddress: user[kind] });
        await manager.update(
          User,
          { id: user.id },
          { [kind]: change.newAddress, version: () => 'version + 1' },
        );
        const undo = await this.undoable(manager, change.id);
        await this.letters.addressChanged(manager, kind, user[kind], undo);
        if (kind === 'identifiant') await this.leave(manager, user.id, keep);
        await this.trace(manager, user, `compte.${kind}_change`);
      });
    } catch (error) {
      if (TAKEN.has(violatedConstraint(error) ?? '')) throw new Problem('lien_invalide');
      throw error;
    }
  }

  /**
   * Gives an address back to the account that left it: what came after is undone with it, addresses and
   * second factors, every session ends and a new password has to be chosen.
   *
   * @throws Problem `lien_invalide`
   */
  async undo(secret: string, kind: Kind): Promise<void> {
    await this.database.as(IDENTITY, async (manager) => {
      const now = this.clock.now();
      const change = await manager
        .createQueryBuilder(AddressChange, 'change')
        .where('change.undoHash = :hash AND change.kind = :kind', {
          hash: hashSecret(secret),
          kind,
        })
        .andWhere('change.undoneAt IS NULL AND change.undoExpiresAt > :now', { now })
        .setLock('pessimistic_write')
        .getOne();
      if (change === null) throw new Problem('lien_invalide');
      const user = await holder(manager, change.userId);
      const former = await takeBack(manager, change, now);
      await manager.delete(AddressChange, { userId: user.id, confirmedAt: IsNull() });
      await this.rescue.giveBack(manager, { ...user, ...former }, change.confirmedAt ?? now);
      for (const given of Object.keys(former) as Kind[]) {
        await this.trace(manager, user, `compte.${given}_retabli`);
      }
    });
  }

  /** A link that undoes a change, for the address that is left. */
  private async undoable(manager: EntityManager, id: string): Promise<string> {
    const secret = newSecret();
    const undoExpiresAt = new Date(this.clock.now().getTime() + UNDO_MS);
    await manager.update(AddressChange, { id }, { undoHash: hashSecret(secret), undoExpiresAt });
    return secret;
  }

  /** What was opened with the login that is left, or mailed to it, ends. */
  private async leave(manager: EntityManager, userId: string, keep: Buffer | null): Promise<void> {
    await this.sessions.endAll(manager, userId, keep);
    await manager.delete(AccountLink, { userId, purpose: 'mot_de_passe' });
  }

  private async use(manager: EntityManager, secret: string, kind: Kind): Promise<AddressChange> {
    const now = this.clock.now();
    const change = await manager
      .createQueryBuilder(AddressChange, 'change')
      .where('change.tokenHash = :hash AND change.kind = :kind', { hash: hashSecret(secret), kind })
      .andWhere('change.confirmedAt IS NULL AND change.expiresAt > :now', { now })
      .setLock('pessimistic_write')
      .getOne();
    if (change === null) throw new Problem('lien_invalide');
    await manager.update(AddressChange, { id: change.id }, { confirmedAt: now });
    return change;
  }

  private async request(manager: EntityManager, change: AddressChange): Promise<void> {
    await manager.insert(AccountRequest, {
      purpose: 'changement',
      identifiant: change.newAddress,
      changeId: change.id,
      createdAt: this.clock.now(),
    });
  }

  private trace(
    manager: EntityManager,
    { id, cfaId }: Pick<User, 'id' | 'cfaId'>,
    act: AuditAct,
  ): Promise<void> {
    return this.audit.record(manager, { cfaId, act, objectType: 'utilisateur', objectId: id });
  }
}

/** The active person behind a link, their row locked. @throws Problem `lien_invalide` */
async function holder(manager: EntityManager, id: string): Promise<User> {
  const user = await heldUser(manager, id);
  if (user === null) throw new Problem('lien_invalide');
  return user;
}

/** Marks a change and all that came after it as undone; the addresses that there were before. */
async function takeBack(
  manager: EntityManager,
  { userId, confirmedAt }: AddressChange,
  now: Date,
): Promise<Partial<Record<Kind, string>>> {
  const [undone] = (await manager.query(
    `UPDATE address_changes SET undone_at = $3
     WHERE user_id = $1 AND undone_at IS NULL AND confirmed_at >= $2
     RETURNING kind, old_address AS address, confirmed_at AS at`,
    [userId, confirmedAt, now],
  )) as [{ kind: Kind; address: string; at: Date }[], number];
  // Of several of one kind, the first knows the address there was.
  const newestFirst = undone.toSorted((one, other) => other.at.getTime() - one.at.getTime());
  return Object.fromEntries(newestFirst.map(({ kind, address }) => [kind, address]));
}
