import { Body, Controller, Delete, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiParam,
  ApiTags,
} from '@nestjs/swagger';
import type { CfaActor } from '../database/index.js';
import { Allow, By, Fresh, Id, IfMatch, Once, type OnceKey } from '../http/index.js';
import { Rotation } from './rotation.js';
import { TokenCallsList } from './token-calls-list.js';
import {
  NewTokenRequest,
  NewTokenView,
  RenewedTokenView,
  RenewTokenRequest,
  TokenCallsPage,
  TokenCallsQuery,
  TokenRequest,
  TokenView,
} from './tokens.dto.js';
import { TokensService } from './tokens.service.js';

/** « Sécurisation des imports de contrat d’apprentissage »: what the CFA's software signs in with. */
@ApiTags('tokens')
@Controller('tokens')
@Allow('administration_cfa')
export class TokensController {
  constructor(
    private readonly tokens: TokensService,
    private readonly rotation: Rotation,
    private readonly calls: TokenCallsList,
  ) {}

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
  create(
    @By() actor: CfaActor,
    @Once() key: OnceKey,
    @Body() request: NewTokenRequest,
  ): Promise<NewTokenView> {
    return this.tokens.create(actor, key, request);
  }

  /** Changes what a living token may do and from where. 409 `etat_incompatible`: it lives no more. */
  @Put(':id')
  @Fresh()
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiOkResponse({ type: TokenView })
  change(
    @By() actor: CfaActor,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() request: TokenRequest,
  ): Promise<TokenView> {
    return this.tokens.change(actor, id, version, request);
  }

  /**
   * Makes the token that replaces this one, which stays valid for the overlap. 409 `etat_incompatible`:
   * it is dead, replaced already, or the one it replaces still lives.
   */
  @Post(':id/renew')
  @Fresh()
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiCreatedResponse({ type: RenewedTokenView })
  renew(
    @By() actor: CfaActor,
    @Id() id: string,
    @Once() key: OnceKey,
    @Body() request: RenewTokenRequest,
  ): Promise<RenewedTokenView> {
    return this.rotation.renew(actor, id, key, request);
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

  /** The calls made with a token in the last thirty days, the newest first. */
  @Get(':id/calls')
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiOkResponse({ type: TokenCallsPage })
  listCalls(
    @By() actor: CfaActor,
    @Id() id: string,
    @Query() query: TokenCallsQuery,
  ): Promise<TokenCallsPage> {
    return this.calls.list(actor, id, query);
  }
}
