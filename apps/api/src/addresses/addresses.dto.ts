import { ApiProperty } from '@nestjs/swagger';
import { TextField } from '../http/index.js';

/** What one has begun to type. */
export class AddressQuery {
  @TextField(200, { optional: true, example: '12 rue des Éc' })
  recherche?: string;
}

/** A French postal address, as « Coordonnées » holds it. */
export class PostalAddress {
  @ApiProperty({ description: 'Number and street.' })
  adresse: string;

  @ApiProperty({ pattern: '^[0-9]{5}$' })
  codePostal: string;

  @ApiProperty()
  commune: string;
}

/** Proposals, the likeliest first: none is imposed. */
export class AddressProposals {
  @ApiProperty({ type: PostalAddress, isArray: true })
  items: PostalAddress[];
}
