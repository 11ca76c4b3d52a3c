import { Body, Controller, Get, HttpCode, Post, Query, UseInterceptors } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiCreatedResponse,
  ApiHeader,
  ApiOkResponse,
  ApiTags,
} from '@nestjs/swagger';
import type { OpcoActor } from '../database/index.js';
import { Allow, By, ETag, Fresh, Id, IfMatch, Once, type OnceKey, Upload } from '../http/index.js';
import { NominationDecisions } from './nomination-decisions.js';
import { NominationRequests } from './nomination-requests.js';
import { NominationViews } from './nomination-views.js';
import {
  ConfirmRequest,
  NewNominationRequest,
  NominationPage,
  NominationQuery,
  NominationReasonRequest,
  NominationView,
} from './nominations.dto.js';

const READ_VERSION = { name: 'If-Match', required: true, description: 'The version read, quoted.' };

/** A new administrator for a CFA whose own is gone: named by two agents. */
@ApiTags('backoffice')
@Controller('backoffice/nominations')
export class NominationsController {
  constructor(
    private readonly requests: NominationRequests,
    private readonly decisions: NominationDecisions,
    private readonly views: NominationViews,
  ) {}

  /** Asks for one, with its evidence (PDF, JPEG or PNG). 409 `conflit` when one is under way. */
  @Post()
  @Allow('administration_opco')
  @Fresh()
  @UseInterceptors(ETag)
  @Upload()
  @ApiCreatedResponse({ type: NominationView })
  ask(
    @By() actor: OpcoActor,
    @Once() key: OnceKey,
    @Body() request: NewNominationRequest,
  ): Promise<NominationView> {
    return this.requests.ask(actor, key, request);
  }

  /** The latest first; those still to be decided or that wait, unless a state is asked for. */
  @Get()
  @Allow('opco')
  @ApiOkResponse({ type: NominationPage })
  list(@By() actor: OpcoActor, @Query() query: NominationQuery): Promise<NominationPage> {
    return this.views.list(actor, query);
  }

  /** One, whole; the reading is written in the CFA's journal. */
  @Get(':id')
  @Allow('opco')
  @UseInterceptors(ETag)
  @ApiOkResponse({ type: NominationView })
  read(@By() actor: OpcoActor, @Id() id: string): Promise<NominationView> {
    return this.views.read(actor, id);
  }

  /** « Confirmer », by another agent than who asked, who has read the evidence; two after an objection. */
  @Post(':id/confirm')
  @HttpCode(200)
  @Allow('opco')
  @Fresh()
  @UseInterceptors(ETag)
  @ApiHeader(READ_VERSION)
  @ApiOkResponse({ type: NominationView })
  confirm(
    @By() actor: OpcoActor,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() { motif }: ConfirmRequest,
  ): Promise<NominationView> {
    return this.decisions.confirm(actor, id, version, motif ?? null);
  }

  /** « Refuser », with a reason. */
  @Post(':id/refuse')
  @HttpCode(200)
  @Allow('opco')
  @Fresh()
  @UseInterceptors(ETag)
  @ApiHeader(READ_VERSION)
  @ApiOkResponse({ type: NominationView })
  refuse(
    @By() actor: OpcoActor,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() { motif }: NominationReasonRequest,
  ): Promise<NominationView> {
    return this.decisions.refuse(actor, id, version, motif);
  }

  /** « Annuler la nomination », before or after its effect, with a reason. 409 `dernier_administrateur`. */
  @Post(':id/cancel')
  @HttpCode(200)
  @Allow('administration_opco')
  @Fresh()
  @UseInterceptors(ETag)
  @ApiHeader(READ_VERSION)
  @ApiOkResponse({ type: NominationView })
  cancel(
    @By() actor: OpcoActor,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() { motif }: NominationReasonRequest,
  ): Promise<NominationView> {
    return this.decisions.cancel(actor, id, version, motif);
  }

  /** Sends the invitation again; the earlier link is dead. 409 `etat_incompatible` once accepted. */
  @Post(':id/invitation')
  @HttpCode(202)
  @Allow('administration_opco')
  @Fresh()
  @ApiAcceptedResponse()
  again(@By() actor: OpcoActor, @Id() id: string): Promise<void> {
    return this.decisions.again(actor, id);
  }
}
