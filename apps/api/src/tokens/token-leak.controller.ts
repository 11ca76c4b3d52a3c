import { Body, Controller, HttpCode, Ip, Post } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Public, TextField } from '../http/index.js';
import { TokenLeak } from './token-leak.js';

/** What a scanner, or anybody, found. */
export class TokenLeakRequest {
  @TextField(500, {
    description: 'Le texte trouvé.',
    example: 'aacfa_0000000000000000000000000000000000000000000000000',
  })
  token: string;
}

/** Where a token that was found outside is reported. */
@ApiTags('Token divulgué')
@Controller('token-leak')
export class TokenLeakController {
  constructor(private readonly leak: TokenLeak) {}

  /** Revokes the token at once and tells its CFA; answers alike whatever the text was. */
  @Post()
  @Public({ fromAnySite: true })
  @HttpCode(202)
  @ApiOperation({
    summary: 'Signaler un token divulgué',
    description:
      'Ouvert à tous, sans en-tête particulier. Un token valable est révoqué aussitôt et son CFA ' +
      'prévenu ; la réponse est la même quel que soit le texte. Motif pour les outils de recherche ' +
      'de secrets : `aacfa_[0-9A-Za-z]{49}`.',
  })
  @ApiAcceptedResponse({ description: 'Signalement reçu.' })
  report(@Body() { token }: TokenLeakRequest, @Ip() address: string): Promise<void> {
    return this.leak.report(token, address);
  }
}
