import { ApiProperty } from '@nestjs/swagger';
import { NOMINATION_STATE_CODES, type NominationState } from '@apprentissage/domain';
import { TextField } from '../http/index.js';

/** « Je m’oppose à cette nomination ». */
export class ObjectionRequest {
  @TextField(1_000, { optional: true, description: 'What the agents should know.' })
  motif?: string | null;
}

/** The secret of a mailed link. */
export class NominationLinkRequest {
  @TextField(64)
  jeton: string;
}

/** The same act, by a mailed link. */
export class LinkedObjectionRequest extends NominationLinkRequest {
  @TextField(1_000, { optional: true, description: 'What the agents should know.' })
  motif?: string | null;
}

/** What the link that objects is about. */
export class LinkedNomination {
  @ApiProperty({ description: 'The CFA.' })
  organisme: string;

  @ApiProperty()
  nom: string;

  @ApiProperty()
  prenom: string;

  @ApiProperty({ description: 'Resets the second factor of an administrator who lost it.' })
  reinitialisation: boolean;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'Null while an objection is being examined.',
  })
  effetLe: string | null;
}

/** A nomination that a CFA was told of. */
export class OwnNomination {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ enum: NOMINATION_STATE_CODES })
  etat: NominationState;

  @ApiProperty()
  nom: string;

  @ApiProperty()
  prenom: string;

  @ApiProperty({ format: 'email' })
  identifiant: string;

  @ApiProperty({ description: 'Resets the second factor of an administrator who lost it.' })
  reinitialisation: boolean;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  effetLe: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  contesteeLe: string | null;

  @ApiProperty({ description: 'Who asks may still object: once, before it takes effect.' })
  opposable: boolean;
}
