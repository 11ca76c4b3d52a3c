import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import type { OpcoActor } from '../database/index.js';
import { Allow, By, Fresh, Id } from '../http/index.js';
import { WaitingInvitation } from './approvals.dto.js';
import { Approvals } from './approvals.js';

/** Accounts of CFA that wait for the OPCO: more than the configured number in 24 hours. */
@ApiTags('agents')
@Controller('backoffice/invitations')
@Allow('administration_opco')
export class ApprovalsController {
  constructor(private readonly approvals: Approvals) {}

  /** What waits, the oldest first. */
  @Get()
  @ApiOkResponse({ type: [WaitingInvitation] })
  list(@By() actor: OpcoActor): Promise<WaitingInvitation[]> {
    return this.approvals.list(actor);
  }

  /** Lets the invitation leave. */
  @Post(':id/approuver')
  @Fresh()
  @HttpCode(204)
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiNoContentResponse()
  approve(@By() actor: OpcoActor, @Id() id: string): Promise<void> {
    return this.approvals.approve(actor, id);
  }

  /** Refuses it: nobody is invited. */
  @Post(':id/refuser')
  @Fresh()
  @HttpCode(204)
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiNoContentResponse()
  refuse(@By() actor: OpcoActor, @Id() id: string): Promise<void> {
    return this.approvals.refuse(actor, id);
  }
}
