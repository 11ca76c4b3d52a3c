import { Body, Controller, Headers, HttpCode, Ip, Post, UseFilters } from '@nestjs/common';
import {
  ApiBasicAuth,
  ApiBody,
  ApiConsumes,
  ApiOkResponse,
  ApiOperation,
  ApiResponse,
  ApiTags,
} from '@nestjs/swagger';
import { Partner } from '../http/index.js';
import { AccessTokenRequest, AccessTokenView, OAuthErrorView } from './oauth.dto.js';
import { OAuthErrorFilter } from './oauth-error.js';
import { OAuthService } from './oauth.service.js';

/** Where a vendor's software gets its access token, with the secret that the OPCO gave it. */
@ApiTags('Jeton d’éditeur')
@Controller('oauth')
@Partner()
@UseFilters(OAuthErrorFilter)
export class OAuthController {
  constructor(private readonly oauth: OAuthService) {}

  /** OAuth2 client credentials, in JSON or as a form, in the body or by HTTP Basic. */
  @Post('token')
  @HttpCode(200)
  @ApiOperation({ summary: 'Obtenir un jeton d’accès d’éditeur (OAuth 2.0, client credentials)' })
  @ApiConsumes('application/x-www-form-urlencoded', 'application/json')
  @ApiBasicAuth()
  @ApiBody({ type: AccessTokenRequest })
  @ApiOkResponse({ type: AccessTokenView })
  @ApiResponse({ status: '4XX', type: OAuthErrorView, description: 'RFC 6749 §5.2' })
  issue(
    @Body() body: unknown,
    @Headers('authorization') authorization: string | undefined,
    @Ip() address: string,
  ): Promise<AccessTokenView> {
    return this.oauth.issue(body, authorization, address);
  }
}
