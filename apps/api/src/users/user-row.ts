import { ADMINISTRATION, type Audience, type Right } from '@apprentissage/domain';
import type { Person } from '../http/index.js';
import type { UserState, UserView } from './users.dto.js';

/** Where a person stands; `$1` is the present instant. */
export const STATE = `CASE WHEN NOT u.active THEN 'inactif' WHEN u.confirmed_at IS NOT NULL THEN 'actif'
  WHEN u.awaits_approval THEN 'a_approuver' WHEN u.invitation_expires_at > $1 THEN 'invite'
  ELSE 'invitation_expiree' END`;

/** What a manager reads of a person. */
export const USER_COLUMNS = `u.id, u.audience, u.nom, u.prenom, u.identifiant, u.email, u.rights,
  u.active, u.confirmed_at, u.awaits_approval, u.invited_at, u.invitation_expires_at,
  u.last_sign_in_at, u.version, has_second_factor(u.id) AS second_factor, ${STATE} AS etat`;

/** A row of `USER_COLUMNS`. */
export interface RawUser {
  readonly id: string;
  readonly audience: Audience;
  readonly nom: string;
  readonly prenom: string;
  readonly identifiant: string;
  readonly email: string;
  readonly rights: Right[];
  readonly active: boolean;
  readonly confirmed_at: Date | null;
  readonly awaits_approval: boolean;
  readonly invited_at: Date | null;
  readonly invitation_expires_at: Date | null;
  readonly last_sign_in_at: Date | null;
  readonly version: number;
  readonly second_factor: boolean;
  readonly etat: UserState;
}

/** The person as `actor` is shown them. */
export function toUserView(row: RawUser, actor: Person): UserView {
  return {
    id: row.id,
    nom: row.nom,
    prenom: row.prenom,
    identifiant: row.identifiant,
    email: row.email,
    rights: row.rights,
    administrateur: row.rights.includes(ADMINISTRATION[row.audience]),
    etat: row.etat,
    inviteLe: row.invited_at?.toISOString() ?? null,
    invitationExpireLe:
      row.confirmed_at === null ? (row.invitation_expires_at?.toISOString() ?? null) : null,
    derniereConnexion: row.last_sign_in_at?.toISOString() ?? null,
    doubleAuthentification: row.second_factor,
    soiMeme: row.id === actor.userId,
    version: row.version,
  };
}
