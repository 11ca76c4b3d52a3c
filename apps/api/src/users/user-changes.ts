import { Injectable } from '@nestjs/common';
import { ADMINISTRATION, effectiveRights, type Right, sortedRights } from '@apprentissage/domain';
import type { EntityManager } from 'typeorm';
import { Audit } from '../audit/index.js';
import { Database } from '../database/index.js';
import { fieldProblem, type Person, Problem } from '../http/index.js';
import { Invitations } from './invitations.js';
import { maskedAddress } from './masked-address.js';
import { refuseRights, toUserProblem } from './refusals.js';
import { UserLetters } from './user-letters.js';
import { type RawUser, toUserView } from './user-row.js';
import type { UserRequest, UserView } from './users.dto.js';
import { UsersService } from './users.service.js';

/** What a person is, as far as an administrator decides it. */
type Wanted = Required<UserRequest>;

/**
 * Changes of people. In one transaction: the change, the end of the sessions (by trigger), what is told,
 * the trace. The database keeps one administrator, whoever acts at the same moment.
 */
@Injectable()
export class UserChanges {
  constructor(
    private readonly database: Database,
    private readonly users: UsersService,
    private readonly invitations: Invitations,
    private readonly letters: UserLetters,
    private readonly audit: Audit,
  ) {}

  /**
   * « Enregistrer ».
   *
   * @throws Problem `version_depassee`, `soi_meme`, `droit_non_detenu`, `regle_refusee`,
   *   `dernier_administrateur`, `etat_incompatible`, `conflit`
   */
  async change(
    actor: Person,
    id: string,
    version: number,
    request: UserRequest,
  ): Promise<UserView> {
    const { etat, identifiant } = await this.users.read(actor, id);
    const moved = request.identifiant !== undefined && request.identifiant !== identifiant;
    if (moved && etat.startsWith('invit')) await this.invitations.countAgain(id);
    return this.apply(actor, id, version, (before) => ({
      ...request,
      identifiant: request.identifiant ?? before.identifiant,
      rights: sortedRights(request.rights),
    }));
  }

  /** « Désactiver », « Réactiver »; when it is so already, nothing changes. */
  setActive(actor: Person, id: string, version: number, actif: boolean): Promise<UserView> {
    return this.apply(actor, id, version, (before) => ({
      nom: before.nom,
      prenom: before.prenom,
      identifiant: before.identifiant,
      email: before.email,
      rights: before.rights,
      actif,
    }));
  }

  private async apply(
    actor: Person,
    id: string,
    version: number,
    wantedOf: (before: RawUser) => Wanted,
  ): Promise<UserView> {
    try {
      return await this.database.as(actor, async (manager) => {
        const before = await this.users.find(manager, actor, id, { lock: true });
        if (before.version !== version) throw new Problem('version_depassee');
        const wanted = wantedOf(before);
        refuse(actor, before, wanted);
        await this.write(manager, actor, before, wanted);
        await this.tell(manager, actor, before, wanted);
        await this.trace(manager, actor, before, wanted);
        return toUserView(await this.users.find(manager, actor, id), actor);
      });
    } catch (error) {
      throw toUserProblem(error);
    }
  }

  private async write(
    manager: EntityManager,
    actor: Person,
    before: RawUser,
    wanted: Wanted,
  ): Promise<void> {
    if (isSame(before, wanted)) return;
    const { nom, prenom, identifiant, email, rights, actif } = wanted;
    // What did not change is not written: triggers look at what is.
    const sets = ['nom = $3', 'prenom = $4', 'email = $5', 'version = version + 1'];
    const values: unknown[] = [before.id, before.version, nom, prenom, email];
    const set = (column: string, value: unknown) => sets.push(`${column} = $${values.push(value)}`);
    if (identifiant !== before.identifiant) set('identifiant', identifiant);
    if (!sameRights(before.rights, rights)) set('rights', rights);
    if (actif !== before.active) set('active', actif);
    const [, written] = (await manager.query(
      `UPDATE users SET ${sets.join(', ')} WHERE id = $1 AND version = $2`,
      values,
    )) as [unknown, number];
    if (written !== 1) throw new Problem('version_depassee');
    if (identifiant !== before.identifiant && !before.awaits_approval) {
      await this.invitations.move(manager, actor, { id: before.id, identifiant, rights });
    }
  }

  private async tell(
    manager: EntityManager,
    actor: Person,
    before: RawUser,
    wanted: Wanted,
  ): Promise<void> {
    // Another address is another person, whom nobody was told of.
    const moved = wanted.identifiant !== before.identifiant;
    const had = before.active && !moved ? effectiveRights(before.rights) : new Set<Right>();
    const has = wanted.actif ? effectiveRights(wanted.rights) : new Set<Right>();
    const gained = [...has].filter((right) => !had.has(right));
    if (gained.includes(ADMINISTRATION[before.audience])) {
      await this.letters.administratorMade(manager, actor);
    } else if (gained.length > 0) {
      await this.letters.widened(manager, actor, before.id, moved ? 'invite' : 'droits');
    }
    if (before.confirmed_at === null || before.id === actor.userId) return;
    if (wanted.email !== before.email) await this.letters.emailChanged(manager, before.email);
    if (before.active && !wanted.actif) {
      await this.letters.deactivated(manager, before.email);
      const { cfaId } = actor;
      if (cfaId !== null) await this.letters.tokensSuspended(manager, cfaId, before.id);
    } else if (!sameRights(before.rights, wanted.rights) && wanted.actif) {
      await this.letters.rightsChanged(manager, wanted.email, wanted.rights);
    }
    if (!before.active && wanted.actif) await this.letters.reactivated(manager, wanted.email);
  }

  private async trace(
    manager: EntityManager,
    { cfaId }: Person,
    before: RawUser,
    wanted: Wanted,
  ): Promise<void> {
    const common = { cfaId, objectType: 'utilisateur', objectId: before.id } as const;
    const named = {
      ...(before.nom !== wanted.nom && { nomModifie: true }),
      ...(before.prenom !== wanted.prenom && { prenomModifie: true }),
      ...addressChange('email', before.email, wanted.email),
      ...addressChange('identifiant', before.identifiant, wanted.identifiant),
    };
    if (Object.keys(named).length > 0) {
      await this.audit.record(manager, { ...common, act: 'utilisateur.modifie', detail: named });
    }
    const detail = {
      avant: { droits: before.rights, actif: before.active },
      apres: { droits: wanted.rights, actif: wanted.actif },
    };
    if (!sameRights(before.rights, wanted.rights)) {
      await this.audit.record(manager, { ...common, act: 'utilisateur.droits', detail });
    }
    if (before.active !== wanted.actif) {
      const act = wanted.actif ? 'utilisateur.reactive' : 'utilisateur.desactive';
      await this.audit.record(manager, { ...common, act, detail });
    }
  }
}

/** @throws Problem when `actor` may not make of `before` what is `wanted` */
function refuse(actor: Person, before: RawUser, wanted: Wanted): void {
  const rightsChange = !sameRights(before.rights, wanted.rights);
  if (before.id === actor.userId) {
    if (rightsChange || wanted.actif !== before.active) throw new Problem('soi_meme');
    if (wanted.email !== before.email) {
      throw fieldProblem(
        'soi_meme',
        'email',
        'soi_meme',
        'Changez votre propre adresse dans « Mon compte » : elle y est confirmée par un message.',
      );
    }
  }
  if (rightsChange) refuseRights(actor, before.rights, wanted.rights);
  if (before.confirmed_at === null && !wanted.actif) {
    throw new Problem('etat_incompatible', {
      detail: 'Cette personne n’a pas encore accepté son invitation : retirez l’invitation.',
    });
  }
  if (before.confirmed_at !== null && wanted.identifiant !== before.identifiant) {
    throw fieldProblem(
      'regle_refusee',
      'identifiant',
      'identifiant_confirme',
      'Seule cette personne peut changer son identifiant, dans « Mon compte ».',
    );
  }
}

function sameRights(some: readonly Right[], others: readonly Right[]): boolean {
  const [left, right] = [sortedRights(some), sortedRights(others)];
  return left.length === right.length && left.every((one, rank) => one === right[rank]);
}

function isSame(before: RawUser, wanted: Wanted): boolean {
  return (
    (['nom', 'prenom', 'identifiant', 'email'] as const).every(
      (field) => before[field] === wanted[field],
    ) &&
    sameRights(before.rights, wanted.rights) &&
    before.active === wanted.actif
  );
}

function addressChange(field: 'email' | 'identifiant', before: string, after: string) {
  if (before === after) return {};
  return { [field]: { avant: maskedAddress(before), apres: maskedAddress(after) } };
}
