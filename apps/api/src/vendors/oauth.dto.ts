import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

/** What a vendor sends to get an access token (documentation only: errors follow RFC 6749). */
export class AccessTokenRequest {
  @ApiProperty({ enum: ['client_credentials'] })
  grant_type: 'client_credentials';

  @ApiPropertyOptional({ description: 'Absent quand HTTP Basic est utilisé.' })
  client_id?: string;

  @ApiPropertyOptional({ description: 'Absent quand HTTP Basic est utilisé.' })
  client_secret?: string;

  @ApiPropertyOptional({ description: 'Toute valeur est acceptée.' })
  scope?: string;
}

/** An access token (RFC 6749 §5.1). */
export class AccessTokenView {
  @ApiProperty({ example: 'aaacc_…' })
  access_token: string;

  @ApiProperty({ enum: ['Bearer'] })
  token_type: 'Bearer';

  @ApiProperty({ description: 'Secondes.', example: 3600 })
  expires_in: number;

  @ApiProperty({ example: 'api.read api.write' })
  scope: string;
}

/** A refusal (RFC 6749 §5.2). */
export class OAuthErrorView {
  @ApiProperty({ example: 'invalid_client' })
  error: string;

  @ApiProperty({ description: 'Phrase en français.' })
  error_description: string;
}
