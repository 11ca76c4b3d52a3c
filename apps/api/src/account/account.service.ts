import { Injectable } from '@nestjs/common';
import { effectiveRights } from '@apprentissage/domain';
import type { EntityManager } from 'typeorm';
import { Audit } from '../audit/index.js';
import { Cfa } from '../cfa/index.js';
import { Clock } from '../config/index.js';
import { Database, IDENTITY, violatedConstraint } from '../database/index.js';
import type { Person } from '../http/index.js';
import { type Limit, Throttle } from '../http/index.js';
import { User } from '../users/index.js';
import type { ResetPasswordRequest, SessionView } from './account.dto.js';
import { AccountLetters } from './account-letters.js';
import { AccountLinks } from './account-links.js';
import { AccountRequests } from './account-requests.js';
import { takenMeanwhile } from './accepted-invitations.js';
import { PasswordHasher } from './password-hasher.js';
import { PasswordPolicy } from './password-policy.js';
import { Standing } from './second-factor/standing.js';
import { Sessions } from './sessions.js';

/** Mails that one address of the network may ask for in an hour. */
const MAILS_PER_ADDRESS: Limit = { name: 'account_mails', points: 20, seconds: 3_600 };

/** The account of a person: who they are, and the links they get by mail. */
@Injectable()
export class AccountService {
  constructor(
    private readonly database: Database,
    private readonly letters: AccountLetters,
    private readonly links: AccountLinks,
    private readonly requests: AccountRequests,
    private readonly policy: PasswordPolicy,
    private readonly hasher: PasswordHasher,
    private readonly sessions: Sessions,
    private readonly standing: Standing,
    private readonly throttle: Throttle,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Who is signed in, with the effective rights. */
  session(actor: Person): Promise<SessionView> {
    return this.database.as(IDENTITY, async (manager) =>
      this.view(manager, await manager.findOneByOrFail(User, { id: actor.userId })),
    );
  }

  /** The same for somebody who just signed in. */
  sessionOf(user: User): Promise<SessionView> {
    return this.database.as(IDENTITY, (manager) => this.view(manager, user));
  }

  /** Confirms an address. @throws Problem `lien_invalide`, also when somebody has it meanwhile */
  async confirm(secret: string): Promise<void> {
    try {
      await this.database.as(IDENTITY, async (manager) => {
        const { userId: id } = await this.links.use(manager, secret, 'confirmation');
        const user = await manager.findOneByOrFail(User, { id });
        await manager.update(User, { id }, { confirmedAt: user.confirmedAt ?? this.clock.now() });
        await this.audit.record(manager, {
          cfaId: user.cfaId,
          act: 'compte.adresse_confirmee',
          objectType: 'utilisateur',
          objectId: id,
        });
      });
    } catch (error) {
      throw violatedConstraint(error) === 'users_identifiant_unique' ? takenMeanwhile() : error;
    }
  }

  /** Asks for a mail to an address; what happens next does not show in the answer. */
  async askForMail(
    purpose: 'confirmation' | 'mot_de_passe',
    identifiant: string,
    address: string,
  ): Promise<void> {
    await this.throttle.hitFrom(MAILS_PER_ADDRESS, address);
    await this.requests.ask(purpose, identifiant);
  }

  /**
   * Chooses a new password from a mailed link, closes every session and tells the person; a second
   * factor stays. Nothing is hashed without a good link: hashes are few at a time, and sign-ins need them.
   *
   * @throws Problem `lien_invalide`, `requete_invalide` (weak password)
   */
  async resetPassword({ jeton, motDePasse }: ResetPasswordRequest): Promise<void> {
    this.policy.refuse({ motDePasse });
    const { user, words } = await this.database.as(IDENTITY, async (manager) => {
      const id = await this.links.look(manager, jeton, 'mot_de_passe');
      const user = await manager.findOneByOrFail(User, { id });
      return { user, words: await this.policy.wordsOf(manager, user) };
    });
    this.policy.refuse({ motDePasse, ...words });
    const { id } = user;
    const passwordHash = await this.hasher.hash(motDePasse);
    await this.database.as(IDENTITY, async (manager) => {
      await this.links.use(manager, jeton, 'mot_de_passe');
      await manager.update(User, { id }, { passwordHash });
      await this.sessions.endAll(manager, id, null);
      await this.letters.passwordChanged(manager, user);
      await this.audit.record(manager, {
        cfaId: user.cfaId,
        act: 'compte.mot_de_passe_change',
        objectType: 'utilisateur',
        objectId: id,
      });
    });
  }

  private async view(manager: EntityManager, user: User): Promise<SessionView> {
    const { id, nom, prenom, identifiant, audience, cfaId } = user;
    const cfa = cfaId === null ? null : await manager.findOneByOrFail(Cfa, { id: cfaId });
    return {
      user: { id, nom, prenom, identifiant },
      audience,
      cfa: cfa && {
        id: cfa.id,
        siret: cfa.siret,
        uai: cfa.uai,
        raisonSociale: cfa.raisonSociale,
      },
      rights: [...effectiveRights(user.rights)],
      secondFacteur: await this.standing.of(manager, user),
    };
  }
}
