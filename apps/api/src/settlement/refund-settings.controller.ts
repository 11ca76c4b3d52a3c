import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { OpcoActor } from '../database/index.js';
import { Allow, By, Fresh, Id, Once, type OnceKey } from '../http/index.js';
import { RefundSettings } from './refund-settings.service.js';
import { RefundSettingsRequest, RefundSettingsView } from './settlement.dto.js';

/** The OPCO's account for refunds: two administrators change it. */
@ApiTags('backoffice')
@Controller('backoffice/refund-settings')
@Allow('administration_opco')
export class RefundSettingsController {
  constructor(private readonly settings: RefundSettings) {}

  /** Every version, the newest first. */
  @Get()
  @ApiOkResponse({ type: RefundSettingsView, isArray: true })
  list(@By() actor: OpcoActor): Promise<RefundSettingsView[]> {
    return this.settings.list(actor);
  }

  /** Proposes a version; 400 unless IBAN and BIC are valid, 409 when one waits. */
  @Post()
  @Fresh()
  @ApiCreatedResponse({ type: RefundSettingsView, isArray: true })
  propose(
    @By() actor: OpcoActor,
    @Once() key: OnceKey,
    @Body() request: RefundSettingsRequest,
  ): Promise<RefundSettingsView[]> {
    return this.settings.propose(actor, key, request);
  }

  /** Puts the proposal of somebody else in service. */
  @Post(':id/confirm')
  @Fresh()
  @HttpCode(200)
  @ApiOkResponse({ type: RefundSettingsView, isArray: true })
  confirm(@By() actor: OpcoActor, @Id() id: string): Promise<RefundSettingsView[]> {
    return this.settings.confirm(actor, id);
  }

  /** Gives a proposal up. */
  @Post(':id/reject')
  @HttpCode(200)
  @ApiOkResponse({ type: RefundSettingsView, isArray: true })
  reject(@By() actor: OpcoActor, @Id() id: string): Promise<RefundSettingsView[]> {
    return this.settings.reject(actor, id);
  }
}
