import { ApiProperty } from '@nestjs/swagger';
import { TextField } from '../http/index.js';

/** A software vendor to register. */
export class NewVendorRequest {
  @TextField(120, { example: 'Éditeur démo' })
  name: string;
}

/** A vendor as the OPCO's administrator sees it. */
export class VendorView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ description: 'Public half of its OAuth2 client.' })
  clientId: string;

  @ApiProperty({ format: 'date-time' })
  createdAt: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  disabledAt: string | null;
}

/** A vendor with its secret: the only answers that ever hold it. */
export class VendorSecretView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty()
  clientId: string;

  @ApiProperty({ description: 'The secret, shown once.', example: 'aaven_…' })
  clientSecret: string;
}
