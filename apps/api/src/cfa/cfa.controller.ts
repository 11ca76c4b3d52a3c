import { Body, Controller, Get, HttpCode, Post, Put, Query, UseInterceptors } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { CfaActor } from '../database/index.js';
import { Allow, By, ETag, IfMatch, PageQuery } from '../http/index.js';
import { CfaChangesPage, CfaRequest, CfaView } from './cfa.dto.js';
import { CfaDetails } from './cfa.service.js';

/** « Coordonnées » of the CFA. */
@ApiTags('cfa')
@Controller('cfa')
@Allow('administration_cfa')
export class CfaController {
  constructor(private readonly details: CfaDetails) {}

  /** The details as kept, and what the register of establishments says otherwise. */
  @Get()
  @UseInterceptors(ETag)
  @ApiOkResponse({ type: CfaView })
  read(@By() actor: CfaActor): Promise<CfaView> {
    return this.details.read(actor);
  }

  /** « Enregistrer »: 428 without `If-Match`, 412 when stale. A register that is down refuses nothing. */
  @Put()
  @UseInterceptors(ETag)
  @ApiHeader({ name: 'If-Match', required: true, description: 'The version read, quoted.' })
  @ApiOkResponse({ type: CfaView })
  change(
    @By() actor: CfaActor,
    @IfMatch() version: number,
    @Body() request: CfaRequest,
  ): Promise<CfaView> {
    return this.details.change(actor, version, request);
  }

  /** Asks the register again. */
  @Post('register-check')
  @HttpCode(200)
  @UseInterceptors(ETag)
  @ApiOkResponse({ type: CfaView })
  check(@By() actor: CfaActor): Promise<CfaView> {
    return this.details.check(actor);
  }

  /** What was changed, by whom, before and after, the newest first. */
  @Get('history')
  @ApiOkResponse({ type: CfaChangesPage })
  history(@By() actor: CfaActor, @Query() query: PageQuery): Promise<CfaChangesPage> {
    return this.details.history(actor, query);
  }
}
