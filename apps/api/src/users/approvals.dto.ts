import { ApiProperty } from '@nestjs/swagger';
import { type Right, rightsOf } from '@apprentissage/domain';

export class InvitingCfa {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  siret: string;

  @ApiProperty()
  raisonSociale: string;
}

/** An account that a CFA asked for past its daily number. */
export class WaitingInvitation {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ type: InvitingCfa })
  cfa: InvitingCfa;

  @ApiProperty()
  nom: string;

  @ApiProperty()
  prenom: string;

  @ApiProperty({ format: 'email' })
  identifiant: string;

  @ApiProperty({ format: 'email' })
  email: string;

  @ApiProperty({ enum: rightsOf('cfa', { grantable: false }), isArray: true })
  rights: Right[];

  @ApiProperty({ format: 'date-time' })
  demandeeLe: string;
}
