import { Injectable } from '@nestjs/common';
import { ADMINISTRATION } from '@apprentissage/domain';
import { type EntityManager, IsNull, Not } from 'typeorm';
import { Database, IDENTITY } from '../database/index.js';
import { Notifier } from '../notifications/index.js';
import { FactorResets, User } from '../users/index.js';
import { AgentRefused, hasAdministrator } from './first-agent.js';

/** An agent whom nobody can help from inside the portal: the only administrateur OPCO lost their second factor. */
@Injectable()
export class AgentRecovery {
  constructor(
    private readonly database: Database,
    private readonly resets: FactorResets,
    private readonly notifier: Notifier,
  ) {}

  /**
   * Resets the second factor of an agent; the link to choose a password goes to their mailbox only.
   *
   * @param again also when another active administrateur OPCO could do it
   * @throws AgentRefused
   */
  reset(identifiant: string, again: boolean): Promise<void> {
    return this.database.as(IDENTITY, async (manager) => {
      const agent = await this.find(manager, identifiant);
      if (!again && (await hasAdministrator(manager, agent.id))) {
        throw new AgentRefused(
          'Un autre administrateur OPCO actif peut le faire dans le portail, depuis la page de l’agent. Pour le faire quand même, ajoutez --encore.',
        );
      }
      const [{ done }] = (await manager.query('SELECT clear_second_factor($1) AS done', [
        agent.id,
      ])) as [{ done: boolean }];
      if (!done) {
        throw new AgentRefused(
          `L’agent ${identifiant} n’a pas de double authentification : « Mot de passe oublié » lui suffit.`,
        );
      }
      await this.notifier.tell(manager, {
        audience: 'opco',
        audienceRight: ADMINISTRATION.opco,
        category: 'information',
        critical: 'securite',
        title: 'La double authentification d’un agent a été réinitialisée',
        body: 'Cela a été fait par la commande d’installation. Si cela vous surprend, vérifiez qui peut se connecter.',
        link: `/backoffice/agents/${agent.id}`,
      });
      await this.resets.settle(manager, agent, {
        cfaId: null,
        by: 'La personne qui exploite le portail',
        detail: { parCommande: true },
      });
    });
  }

  private async find(manager: EntityManager, identifiant: string): Promise<User> {
    const agent = await manager.findOneBy(User, {
      audience: 'opco',
      identifiant,
      active: true,
      confirmedAt: Not(IsNull()),
    });
    if (agent !== null) return agent;
    throw new AgentRefused(`Aucun agent actif n’a l’identifiant ${identifiant}.`);
  }
}
