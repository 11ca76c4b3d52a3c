import { ApiProperty } from '@nestjs/swagger';
import { type Right, RIGHT_CODES } from '@apprentissage/domain';

/** What an invitation opens, for who holds its link. */
export class InvitationView {
  @ApiProperty()
  nom: string;

  @ApiProperty()
  prenom: string;

  @ApiProperty({ format: 'email' })
  identifiant: string;

  @ApiProperty({ description: 'Who invites: the CFA, or the OPCO.' })
  organisme: string;

  @ApiProperty({ enum: RIGHT_CODES, isArray: true })
  rights: Right[];
}
