import { ApiProperty } from '@nestjs/swagger';
import type { CivilDate } from '@apprentissage/domain';
import { CivilDateField, TextField } from '../http/index.js';

/** « Générer le token ». */
export class NewTokenRequest {
  @TextField(80, { description: 'What the token is for, e.g. the name of the software.' })
  name: string;

  @CivilDateField({
    optional: true,
    description: 'Last day of the token, in a year at most; a year from now when absent.',
  })
  expiresOn?: CivilDate;
}

/** A token just made: the only answer that ever holds the secret. */
export class NewTokenView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ description: 'The secret, shown once.', example: 'aacfa_…' })
  token: string;

  @ApiProperty({ format: 'date-time' })
  expiresAt: string;
}

/** A token as the CFA's administrator sees it. */
export class TokenView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ description: 'First characters of the secret.' })
  prefix: string;

  @ApiProperty({ format: 'date-time' })
  createdAt: string;

  @ApiProperty({ format: 'date-time' })
  expiresAt: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  revokedAt: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  lastUsedAt: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Vendor, product and version that used it last.',
    example: 'Éditeur démo, Logiciel CFA 4.2',
  })
  lastSoftware: string | null;
}
