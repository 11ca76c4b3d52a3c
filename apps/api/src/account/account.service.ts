import { Injectable } from '@nestjs/common';
import { Audit } from '../audit/index.js';
import { Cfa } from '../cfa/index.js';
import { Clock } from '../config/index.js';
import { Database, IDENTITY } from '../database/index.js';
import type { Person } from '../http/index.js';
import { type Limit, Throttle } from '../http/index.js';
import { User } from '../users/index.js';
import type { ResetPasswordRequest, SessionView } from './account.dto.js';
import { AccountLinks } from './account-links.js';
import { AccountRequests } from './account-requests.js';
import { PasswordHasher } from './password-hasher.js';
import { Session } from './session.entity.js';
import { refuseWeakPassword } from './sign-up.js';

/** Mails that one address of the network may ask for in an hour. */
const MAILS_PER_ADDRESS: Limit = { name: 'account_mails', points: 20, seconds: 3_600 };

/** The account of a person: who they are, and the links they get by mail. */
@Injectable()
export class AccountService {
  constructor(
    private readonly database: Database,
    private readonly links: AccountLinks,
    private readonly requests: AccountRequests,
    private readonly hasher: PasswordHasher,
    private readonly throttle: Throttle,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Who is signed in, with the effective rights. */
  session(actor: Person): Promise<SessionView> {
    return this.database.as(IDENTITY, async (manager) => {
      const user = await manager.findOneByOrFail(User, { id: actor.userId });
      const cfa =
        actor.cfaId === null ? null : await manager.findOneByOrFail(Cfa, { id: actor.cfaId });
      return {
        user: {
          id: user.id,
          nom: user.nom,
          prenom: user.prenom,
          identifiant: user.identifiant,
        },
        audience: actor.kind,
        cfa: cfa && {
          id: cfa.id,
          siret: cfa.siret,
          uai: cfa.uai,
          raisonSociale: cfa.raisonSociale,
        },
        rights: [...actor.rights],
      };
    });
  }

  /** Confirms an address. @throws Problem `lien_invalide` */
  confirm(secret: string): Promise<void> {
    return this.database.as(IDENTITY, async (manager) => {
      const id = await this.links.use(manager, secret, 'confirmation');
      const user = await manager.findOneByOrFail(User, { id });
      await manager.update(User, { id }, { confirmedAt: user.confirmedAt ?? this.clock.now() });
      await this.audit.record(manager, {
        cfaId: user.cfaId,
        act: 'compte.adresse_confirmee',
        objectType: 'utilisateur',
        objectId: id,
      });
    });
  }

  /** Asks for a mail to an address; what happens next does not show in the answer. */
  async askForMail(
    purpose: 'confirmation' | 'mot_de_passe',
    identifiant: string,
    address: string,
  ): Promise<void> {
    await this.throttle.hit(MAILS_PER_ADDRESS, address);
    await this.requests.ask(purpose, identifiant);
  }

  /** Chooses a new password from a mailed link and closes every session. @throws Problem `lien_invalide` */
  async resetPassword({ jeton, motDePasse }: ResetPasswordRequest): Promise<void> {
    refuseWeakPassword({ motDePasse });
    const passwordHash = await this.hasher.hash(motDePasse);
    await this.database.as(IDENTITY, async (manager) => {
      const id = await this.links.use(manager, jeton, 'mot_de_passe');
      const user = await manager.findOneByOrFail(User, { id });
      refuseWeakPassword({ motDePasse, identifiant: user.identifiant, nom: user.nom });
      await manager.update(User, { id }, { passwordHash });
      await manager.delete(Session, { userId: id });
      await this.audit.record(manager, {
        cfaId: user.cfaId,
        act: 'compte.mot_de_passe_change',
        objectType: 'utilisateur',
        objectId: id,
      });
    });
  }
}
