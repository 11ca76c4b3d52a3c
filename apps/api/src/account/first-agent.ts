import { Injectable } from '@nestjs/common';
import { ADMINISTRATION } from '@apprentissage/domain';
import { ArrayContains, type EntityManager, IsNull, Not } from 'typeorm';
import { Audit } from '../audit/index.js';
import { Clock } from '../config/index.js';
import { Database, IDENTITY } from '../database/index.js';
import { INVITATION_MS, isTaken, maskedAddress, User } from '../users/index.js';
import { InvitationAnswers } from './invitation-answers.js';

/** Why no administrator was made, in one French sentence for the operator. */
export class AgentRefused extends Error {}

/** Who to make. */
export interface FirstAgentRequest {
  readonly identifiant: string;
  readonly email: string;
  readonly nom: string;
  readonly prenom: string;
}

/** The first administrateur OPCO of an installation: nobody is there yet to invite them. */
@Injectable()
export class FirstAgent {
  constructor(
    private readonly database: Database,
    private readonly answers: InvitationAnswers,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /**
   * Invites an administrateur OPCO, by mail and by the link that comes back. Somebody invited before who
   * has not accepted gets a new link.
   *
   * @param again also when there is an active administrator
   * @throws AgentRefused
   */
  invite(request: FirstAgentRequest, again: boolean): Promise<string> {
    return this.database.as(IDENTITY, async (manager) => {
      // Two commands at once: the second sees what the first has made.
      await manager.query(
        `SELECT pg_advisory_xact_lock(hashtextextended('administrators:opco', 0))`,
      );
      await this.refuse(manager, request, again);
      const user = await this.put(manager, request);
      const expiresAt = user.invitationExpiresAt as Date;
      const link = await this.answers.link(manager, user, expiresAt);
      await this.answers.sendLink(manager, user, link);
      await this.audit.record(manager, {
        cfaId: null,
        act: 'utilisateur.invite',
        objectType: 'utilisateur',
        objectId: user.id,
        detail: {
          identifiant: maskedAddress(user.identifiant),
          droits: user.rights,
          parCommande: true,
        },
      });
      return link;
    });
  }

  private async refuse(
    manager: EntityManager,
    { identifiant }: FirstAgentRequest,
    again: boolean,
  ): Promise<void> {
    if (!again && (await hasAdministrator(manager))) {
      throw new AgentRefused(
        'Un administrateur OPCO actif existe déjà : il peut inviter les autres. Pour en créer un quand même, ajoutez --encore.',
      );
    }
    if (await isTaken(manager, identifiant, this.clock.now())) {
      throw new AgentRefused(`L’adresse ${identifiant} est déjà l’identifiant d’un compte.`);
    }
  }

  private async put(manager: EntityManager, request: FirstAgentRequest): Promise<User> {
    const now = this.clock.now();
    const invited = {
      ...request,
      rights: [ADMINISTRATION.opco],
      active: true,
      invitedAt: now,
      invitationExpiresAt: new Date(now.getTime() + INVITATION_MS),
    };
    const { identifiant } = request;
    const earlier = await manager.findOneBy(User, { audience: 'opco', identifiant });
    if (earlier === null) {
      await manager.insert(User, { audience: 'opco', cfaId: null, ...invited });
    } else {
      await manager.update(
        User,
        { id: earlier.id, confirmedAt: IsNull() },
        { ...invited, version: () => 'version + 1' },
      );
    }
    return manager.findOneByOrFail(User, { audience: 'opco', identifiant });
  }
}

/**
 * Whether an administrateur OPCO is there to do it in the portal.
 *
 * @param but somebody else than this one
 */
export function hasAdministrator(manager: EntityManager, but?: string): Promise<boolean> {
  return manager.existsBy(User, {
    audience: 'opco',
    active: true,
    confirmedAt: Not(IsNull()),
    rights: ArrayContains([ADMINISTRATION.opco]),
    ...(but !== undefined && { id: Not(but) }),
  });
}
