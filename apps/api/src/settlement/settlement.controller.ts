import { Body, Controller, Get, Put, UseInterceptors } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { CfaActor } from '../database/index.js';
import { Allow, By, ETag, IfMatch } from '../http/index.js';
import { SettlementRequest, SettlementView } from './settlement.dto.js';
import { Settlement } from './settlement.service.js';

/** « Mode de règlement des avoirs ». */
@ApiTags('settlement')
@Controller('settlement')
@Allow('administration_cfa')
export class SettlementController {
  constructor(private readonly settlement: Settlement) {}

  /** The choice, its past, and how to refund. */
  @Get()
  @UseInterceptors(ETag)
  @ApiOkResponse({ type: SettlementView })
  read(@By() actor: CfaActor): Promise<SettlementView> {
    return this.settlement.read(actor);
  }

  /** « Enregistrer »: 428 without `If-Match`, 412 when somebody chose meanwhile. */
  @Put()
  @UseInterceptors(ETag)
  @ApiHeader({ name: 'If-Match', required: true, description: 'The version read, quoted.' })
  @ApiOkResponse({ type: SettlementView })
  choose(
    @By() actor: CfaActor,
    @IfMatch() version: number,
    @Body() { mode }: SettlementRequest,
  ): Promise<SettlementView> {
    return this.settlement.choose(actor, version, mode);
  }
}
