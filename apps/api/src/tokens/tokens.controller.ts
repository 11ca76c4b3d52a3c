import { Body, Controller, Delete, Get, HttpCode, Post } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiParam,
  ApiTags,
} from '@nestjs/swagger';
import type { CfaActor } from '../database/index.js';
import { Allow, By, Fresh, Id } from '../http/index.js';
import { NewTokenRequest, NewTokenView, TokenView } from './tokens.dto.js';
import { TokensService } from './tokens.service.js';

/** « Sécurisation des imports de contrat d’apprentissage »: what the CFA's software signs in with. */
@ApiTags('tokens')
@Controller('tokens')
@Allow('administration_cfa')
export class TokensController {
  constructor(private readonly tokens: TokensService) {}

  /** Every token of the CFA, the newest first; never a secret. */
  @Get()
  @ApiOkResponse({ type: [TokenView] })
  list(@By() actor: CfaActor): Promise<TokenView[]> {
    return this.tokens.list(actor);
  }

  /** Makes a token; the answer shows its secret, once. 422 `regle_refusee`: date or number of tokens. */
  @Post()
  @Fresh()
  @ApiCreatedResponse({ type: NewTokenView })
  create(@By() actor: CfaActor, @Body() request: NewTokenRequest): Promise<NewTokenView> {
    return this.tokens.create(actor, request);
  }

  /** Revokes a token: refused at the very next call. Once revoked, doing it again changes nothing. */
  @Delete(':id')
  @Fresh()
  @HttpCode(204)
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiNoContentResponse()
  revoke(@By() actor: CfaActor, @Id() id: string): Promise<void> {
    return this.tokens.revoke(actor, id);
  }
}
