import { ApiProperty } from '@nestjs/swagger';
import { TextField } from '../http/index.js';

export class StatusView {
  @ApiProperty({ enum: ['healthy'] })
  status: 'healthy';

  @ApiProperty({ type: [String], example: ['v1', 'v2'] })
  supportedVersions: string[];

  @ApiProperty({ example: '10103*14', description: 'Version du CERFA en vigueur.' })
  versionCERFA: string;
}

export class KeyInfoQuery {
  @TextField(14, { optional: true, description: 'SIREN que la clé doit porter.' })
  siren?: string;
}

/** Whether a CFA's key is good, and until when. */
export class KeyInfoView {
  @ApiProperty({ enum: ['success', 'error'] })
  status: 'success' | 'error';

  @ApiProperty({ format: 'date-time', example: '2027-09-01T00:00:00+02:00' })
  dateFinValidite: string;

  @ApiProperty({ description: 'Pourquoi la clé n’est pas bonne ; vide sinon.' })
  comment: string;
}
