import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  CONFIRMATION_REFUSALS,
  type ConfirmationRefusal,
  NOMINATION_STATE_CODES,
  type NominationState,
} from '@apprentissage/domain';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import type { DocumentState } from '../documents/index.js';
import { EmailField, FileField, PageQuery, ReceivedFile, TextField } from '../http/index.js';

const REFUSALS = Object.keys(CONFIRMATION_REFUSALS) as ConfirmationRefusal[];
export const PERSON_STATES = ['actif', 'inactif', 'invite', 'invitation_expiree'] as const;

/** « Nommer un administrateur ». */
export class NewNominationRequest {
  @ApiProperty({ format: 'uuid', description: 'The CFA.' })
  @IsUUID(undefined, { message: 'Cette référence est mal formée.' })
  cfa: string;

  @TextField(80)
  nom: string;

  @TextField(80)
  prenom: string;

  @EmailField({ description: 'The login of the person; the invitation goes there.' })
  identifiant: string;

  @TextField(1_000, { description: 'Why the CFA needs a new administrator.' })
  motif: string;

  @FileField()
  fichier: ReceivedFile;
}

/** « Confirmer ». */
export class ConfirmRequest {
  @TextField(1_000, { optional: true, description: 'Needed once somebody of the CFA objected.' })
  motif?: string | null;
}

/** Why a nomination is refused or cancelled. */
export class NominationReasonRequest {
  @TextField(1_000)
  motif: string;
}

/** Filters of the list; without a state, what is still to be decided or waits. */
export class NominationQuery extends PageQuery {
  @ApiPropertyOptional({ enum: NOMINATION_STATE_CODES })
  @IsOptional()
  @IsIn(NOMINATION_STATE_CODES, { message: 'Cet état n’existe pas.' })
  etat?: NominationState;

  @ApiPropertyOptional({ format: 'uuid', description: 'Those of one CFA.' })
  @IsOptional()
  @IsUUID(undefined, { message: 'Cette référence est mal formée.' })
  cfa?: string;
}

export class NominationCfa {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  raisonSociale: string;

  @ApiProperty()
  siret: string;
}

/** One line of « Nominations à confirmer ». */
export class NominationRow {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ enum: NOMINATION_STATE_CODES })
  etat: NominationState;

  @ApiProperty({ type: NominationCfa })
  cfa: NominationCfa;

  @ApiProperty()
  nom: string;

  @ApiProperty()
  prenom: string;

  @ApiProperty({ format: 'email' })
  identifiant: string;

  @ApiProperty({
    description: 'The person administers the CFA already: it resets the second factor they lost.',
  })
  reinitialisation: boolean;

  @ApiProperty()
  demandeePar: string;

  @ApiProperty({ format: 'date-time' })
  demandeeLe: string;

  @ApiProperty({ type: 'integer' })
  confirmations: number;

  @ApiProperty({ type: 'integer' })
  confirmationsRequises: number;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  contesteeLe: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  effetLe: string | null;
}

/** A page of nominations, the latest first. */
export class NominationPage {
  @ApiProperty({ type: NominationRow, isArray: true })
  items: NominationRow[];

  @ApiProperty({ type: 'integer' })
  total: number;

  @ApiProperty({ type: String, nullable: true })
  next: string | null;
}

const DOCUMENT_STATES = ['en_attente', 'sain', 'refuse'] as const satisfies DocumentState[];

/** The file that shows why. */
export class Evidence {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  nom: string;

  @ApiProperty()
  type: string;

  @ApiProperty({ type: 'integer', description: 'Bytes.' })
  taille: number;

  @ApiProperty({ type: 'integer', description: 'Each at `GET /api/documents/{id}/pages/{page}`.' })
  pages: number;

  @ApiProperty({ enum: DOCUMENT_STATES })
  etat: DocumentState;
}

const DECISIONS = ['confirmation', 'refus', 'annulation'] as const;

export class NominationDecision {
  @ApiProperty({ enum: DECISIONS })
  decision: (typeof DECISIONS)[number];

  @ApiProperty()
  par: string;

  @ApiProperty({ format: 'date-time' })
  le: string;

  @ApiProperty({ type: String, nullable: true })
  motif: string | null;
}

export class NominationObjection {
  @ApiProperty({ description: 'The address of the CFA that objected.' })
  adresse: string;

  @ApiProperty({ format: 'date-time' })
  le: string;

  @ApiProperty({ type: String, nullable: true })
  motif: string | null;
}

/** One nomination, with everything an agent decides on. */
export class NominationView extends NominationRow {
  @ApiProperty()
  motif: string;

  @ApiProperty({ type: Evidence })
  justificatif: Evidence;

  @ApiProperty({ type: 'integer', description: 'Addresses of the CFA that were told.' })
  prevenus: number;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  enVigueurLe: string | null;

  @ApiProperty({
    enum: PERSON_STATES,
    nullable: true,
    description: 'Where the named person stands, while the nomination is in effect.',
  })
  personne: (typeof PERSON_STATES)[number] | null;

  @ApiProperty({ type: NominationDecision, isArray: true })
  decisions: NominationDecision[];

  @ApiProperty({ type: NominationObjection, isArray: true })
  oppositions: NominationObjection[];

  @ApiProperty({
    enum: REFUSALS,
    nullable: true,
    description: 'Why who asks may not confirm it now.',
  })
  empechement: ConfirmationRefusal | null;

  @ApiProperty({ type: 'integer' })
  version: number;
}
