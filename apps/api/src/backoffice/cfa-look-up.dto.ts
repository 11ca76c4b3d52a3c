import { ApiProperty } from '@nestjs/swagger';
import {
  CONTRACT_STATE_CODES,
  type ContractState,
  NOMINATION_STATE_CODES,
  type NominationState,
  type Right,
  RIGHT_CODES,
} from '@apprentissage/domain';
import { PageQuery, TextField } from '../http/index.js';

/** What a CFA is searched by. */
export class CfaSearch extends PageQuery {
  @TextField(100, {
    optional: true,
    description:
      'SIRET (or its beginning, 9 digits at least), UAI, identifiant of a person, or beginnings of words of the name.',
  })
  recherche?: string;
}

/** One CFA in the list. */
export class CfaRow {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  siret: string;

  @ApiProperty()
  uai: string;

  @ApiProperty()
  raisonSociale: string;

  @ApiProperty({ format: 'date-time' })
  inscritLe: string;
}

/** A page of CFA, by name. */
export class CfaPage {
  @ApiProperty({ type: CfaRow, isArray: true })
  items: CfaRow[];

  @ApiProperty({ type: 'integer' })
  total: number;

  @ApiProperty({ type: String, nullable: true })
  next: string | null;
}

export const CFA_USER_STATES = ['actif', 'inactif', 'non_confirme'] as const;

/** Somebody of a CFA, to be read only. */
export class CfaUser {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  nom: string;

  @ApiProperty()
  prenom: string;

  @ApiProperty()
  identifiant: string;

  @ApiProperty({ enum: RIGHT_CODES, isArray: true })
  rights: Right[];

  @ApiProperty({
    enum: CFA_USER_STATES,
    description: '`non_confirme`: invited or signed up, has not followed the mailed link yet.',
  })
  etat: (typeof CFA_USER_STATES)[number];

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  derniereConnexion: string | null;
}

/** An import token of a CFA: never its secret nor the beginning of it. */
export class CfaToken {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  nom: string;

  @ApiProperty({ format: 'date-time' })
  expireLe: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  revoqueLe: string | null;

  @ApiProperty({ description: 'Revoked because its secret was found outside.' })
  divulgue: boolean;

  @ApiProperty({ description: 'Refused because who made it has no access any more.' })
  suspendu: boolean;

  @ApiProperty({ description: 'Another replaces it; valid until it expires.' })
  remplace: boolean;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  dernierUsage: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'What used it last.' })
  logiciel: string | null;
}

export class CfaContractCount {
  @ApiProperty({ enum: CONTRACT_STATE_CODES })
  status: ContractState;

  @ApiProperty({ type: 'integer' })
  count: number;
}

/** The nomination of an administrator that is under way. */
export class CfaNomination {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ enum: NOMINATION_STATE_CODES })
  etat: NominationState;
}

/** A CFA's account, as an administrator of the OPCO reads it. */
export class CfaFile extends CfaRow {
  @ApiProperty({ type: String, nullable: true })
  enseigne: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Of anybody.' })
  derniereConnexion: string | null;

  @ApiProperty({ type: CfaUser, isArray: true })
  utilisateurs: CfaUser[];

  @ApiProperty({ type: CfaNomination, nullable: true })
  nomination: CfaNomination | null;

  @ApiProperty({ type: CfaToken, isArray: true })
  tokens: CfaToken[];

  @ApiProperty({
    type: CfaContractCount,
    isArray: true,
    description: 'Only states that have some.',
  })
  contrats: CfaContractCount[];
}
