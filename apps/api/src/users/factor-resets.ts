import { Injectable } from '@nestjs/common';
import { writeInstant } from '@apprentissage/domain';
import type { EntityManager } from 'typeorm';
import { Audit, type Detail } from '../audit/index.js';
import { Clock } from '../config/index.js';
import { Database } from '../database/index.js';
import { type Person, Problem } from '../http/index.js';
import { UserLetters } from './user-letters.js';
import type { RawUser } from './user-row.js';
import { UsersService } from './users.service.js';

const ACT = 'utilisateur.second_facteur_reinitialise';

/** Whose second factor was reset. */
type Reset = Pick<RawUser, 'id' | 'identifiant' | 'email'>;

/** How it came to that. */
interface Circumstances {
  readonly cfaId: string | null;
  /** Who did it, as the mail to the person begins. */
  readonly by: string;
  readonly detail?: Readonly<Record<string, Detail>>;
}

/**
 * « Réinitialiser la double authentification » of somebody who lost it. The database takes all that opened
 * the account away, the password too: who persuades an administrator must still hold the mailbox.
 */
@Injectable()
export class FactorResets {
  constructor(
    private readonly database: Database,
    private readonly users: UsersService,
    private readonly letters: UserLetters,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /**
   * By an administrator of the same circle.
   *
   * @throws Problem `introuvable`, `soi_meme`; `deja_traite`, by whom and when; `etat_incompatible` without a
   *   factor or an access
   */
  reset(actor: Person, id: string): Promise<void> {
    return this.database.as(actor, async (manager) => {
      const user = await this.users.find(manager, actor, id, { lock: true });
      if (id === actor.userId) throw new Problem('soi_meme');
      if (!user.active) {
        throw new Problem('etat_incompatible', {
          detail: 'Cette personne est désactivée : réactivez-la d’abord.',
        });
      }
      const [{ done }] = (await manager.query('SELECT reset_second_factor($1) AS done', [id])) as [
        { done: boolean },
      ];
      if (!done) throw await this.nothingLeft(manager, id);
      await this.letters.widened(manager, actor, id, 'second_facteur');
      await this.settle(manager, user, { cfaId: actor.cfaId, by: 'Un administrateur' });
    });
  }

  /** What follows a reset in its transaction: the link is asked for, the person told, the trace written. */
  async settle(
    manager: EntityManager,
    person: Reset,
    { cfaId, by, detail = {} }: Circumstances,
  ): Promise<void> {
    await manager.query(
      `INSERT INTO account_requests (purpose, identifiant, created_at)
       VALUES ('mot_de_passe', $1, $2)`,
      [person.identifiant, this.clock.now()],
    );
    await this.letters.factorReset(manager, person, by);
    await this.audit.record(manager, {
      cfaId,
      act: ACT,
      objectType: 'utilisateur',
      objectId: person.id,
      detail,
    });
  }

  /** Why nothing was reset: somebody was first, or there never was a factor. */
  private async nothingLeft(manager: EntityManager, id: string): Promise<Problem> {
    const [last] = (await manager.query(
      `SELECT e.act, e.at, u.prenom || ' ' || u.nom AS name
       FROM audit_events e LEFT JOIN users u ON u.id = e.actor_id
       WHERE e.object_type = 'utilisateur' AND e.object_id = $1
         AND (e.act = '${ACT}' OR e.act LIKE 'second\\_facteur.%') ORDER BY e.at DESC, e.seq DESC LIMIT 1`,
      [id],
    )) as { act: string; at: Date; name: string | null }[];
    if (last?.act !== ACT) {
      return new Problem('etat_incompatible', {
        detail: 'Cette personne n’a pas de double authentification.',
      });
    }
    const done = `la double authentification de cette personne, le ${writeInstant(last.at)}`;
    return new Problem('deja_traite', {
      detail: `${last.name ?? 'Le portail'} a déjà réinitialisé ${done}.`,
    });
  }
}
