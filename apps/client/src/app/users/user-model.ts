import {
  type Audience,
  effectiveRights,
  type Right,
  RIGHTS,
  rightsOf,
} from '@apprentissage/domain';
import { isInvited } from './user-state.js';
import type { NewUserRequest, User, UserRequest } from './users-client.js';

/** What the form holds, as typed. */
export interface UserModel {
  nom: string;
  prenom: string;
  identifiant: string;
  email: string;
  actif: 'oui' | 'non';
  /** « Administrateur du CFA » has no check-box: it is a profile that holds them all. */
  profil: 'utilisateur' | 'administrateur';
  droits: Record<Right, boolean>;
}

/** The form as it begins: empty, or what is known of somebody. */
export function modelOf(user: User | null): UserModel {
  const rights = user?.rights ?? [];
  return {
    nom: user?.nom ?? '',
    prenom: user?.prenom ?? '',
    identifiant: user?.identifiant ?? '',
    email: user?.email ?? '',
    actif: user?.etat === 'inactif' ? 'non' : 'oui',
    ...choiceOf(rights),
  };
}

/** Rights as the second tab shows them. */
export function choiceOf(rights: readonly Right[]): Pick<UserModel, 'profil' | 'droits'> {
  const boxes = Object.keys(RIGHTS).map((right) => [right, rights.includes(right as Right)]);
  return {
    profil: rights.includes('administration_cfa') ? 'administrateur' : 'utilisateur',
    droits: Object.fromEntries(boxes) as Record<Right, boolean>,
  };
}

/** The rights that the form grants, without what they imply. */
export function grantedOf({ profil, droits }: UserModel, audience: Audience): Right[] {
  if (profil === 'administrateur') return ['administration_cfa'];
  return rightsOf(audience).filter((right) => droits[right]);
}

/** How many check-boxes are seen checked. */
export function countChecked(model: UserModel, audience: Audience): number {
  const held = effectiveRights(grantedOf(model, audience));
  return rightsOf(audience).filter((right) => held.has(right)).length;
}

export function newUserRequest(model: UserModel, audience: Audience): NewUserRequest {
  return {
    nom: model.nom.trim(),
    prenom: model.prenom.trim(),
    identifiant: model.identifiant.trim(),
    email: model.email.trim(),
    rights: grantedOf(model, audience),
  };
}

export function userRequest(model: UserModel, user: User, audience: Audience): UserRequest {
  const { identifiant, ...rest } = newUserRequest(model, audience);
  return { ...rest, ...(isInvited(user) && { identifiant }), actif: model.actif === 'oui' };
}
