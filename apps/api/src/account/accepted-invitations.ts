import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull } from 'typeorm';
import { Audit } from '../audit/index.js';
import { Clock } from '../config/index.js';
import { Database, IDENTITY, violatedConstraint } from '../database/index.js';
import { Problem } from '../http/index.js';
import { User } from '../users/index.js';
import type { ResetPasswordRequest } from './account.dto.js';
import { AccountLinks } from './account-links.js';
import type { InvitationView } from './invitation.dto.js';
import { PasswordHasher } from './password-hasher.js';
import { PasswordPolicy } from './password-policy.js';

/** What an invited person does with the mailed link: read what it opens, choose a password. */
@Injectable()
export class AcceptedInvitations {
  constructor(
    private readonly database: Database,
    private readonly links: AccountLinks,
    private readonly policy: PasswordPolicy,
    private readonly hasher: PasswordHasher,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** What the link opens, for its holder. @throws Problem `lien_invalide` */
  read(secret: string): Promise<InvitationView> {
    return this.database.as(IDENTITY, async (manager) => {
      const user = await this.invited(manager, secret);
      const { nom, prenom, identifiant, raisonSociale } = await this.policy.wordsOf(manager, user);
      return { nom, prenom, identifiant, organisme: raisonSociale, rights: user.rights };
    });
  }

  /**
   * Opens the account with a password that nobody else has known. Of two accounts that claim one
   * identifiant at the same moment, the database lets one through.
   *
   * @throws Problem `lien_invalide`, `requete_invalide` (weak password)
   */
  async accept({ jeton, motDePasse }: ResetPasswordRequest): Promise<void> {
    const words = await this.database.as(IDENTITY, async (manager) =>
      this.policy.wordsOf(manager, await this.invited(manager, jeton)),
    );
    this.policy.refuse({ motDePasse, ...words });
    const { identifiant } = words;
    const passwordHash = await this.hasher.hash(motDePasse);
    try {
      await this.database.as(IDENTITY, async (manager) => {
        const { userId: id } = await this.links.use(manager, jeton, 'invitation');
        const now = this.clock.now();
        const { affected } = await manager.update(
          User,
          { id, identifiant, active: true, awaitsApproval: false, confirmedAt: IsNull() },
          { passwordHash, confirmedAt: now, version: () => 'version + 1' },
        );
        if (affected !== 1) throw new Problem('lien_invalide');
        const { cfaId, rights } = await manager.findOneByOrFail(User, { id });
        await this.audit.record(manager, {
          cfaId,
          act: 'utilisateur.invitation_acceptee',
          objectType: 'utilisateur',
          objectId: id,
          detail: { droits: rights },
        });
      });
    } catch (error) {
      throw violatedConstraint(error) === 'users_identifiant_unique' ? takenMeanwhile() : error;
    }
  }

  private async invited(manager: EntityManager, secret: string): Promise<User> {
    const id = await this.links.look(manager, secret, 'invitation');
    const user = await manager.findOneBy(User, {
      id,
      active: true,
      awaitsApproval: false,
      confirmedAt: IsNull(),
    });
    if (user === null) throw new Problem('lien_invalide');
    return user;
  }
}

/** To the holder of the mailbox, who may know it: their address opens another account already. */
export function takenMeanwhile(): Problem {
  return new Problem('lien_invalide', {
    detail:
      'Votre adresse est devenue l’identifiant d’un autre compte : une seule personne peut l’avoir.',
  });
}
