import { Body, Controller, Get, HttpCode, Post, Query, UseInterceptors } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { OpcoActor } from '../database/index.js';
import { Allow, By, ETag, Id, IfMatch } from '../http/index.js';
import {
  EngageRequest,
  InstructionView,
  QueuePage,
  QueueQuery,
  ReasonRequest,
} from './backoffice.dto.js';
import { Decisions } from './decisions.js';
import { QueueService } from './queue.service.js';

const READ_VERSION = { name: 'If-Match', required: true, description: 'The version read, quoted.' };

/**
 * The instructeurs' queue and acts. Every act needs `If-Match` (428 without, 412 when stale) and
 * answers 409 `deja_traite` with the name of the agent who was there first.
 */
@ApiTags('backoffice')
@Controller('backoffice/contracts')
@Allow('instruction')
export class InstructionController {
  constructor(
    private readonly queue: QueueService,
    private readonly decisions: Decisions,
  ) {}

  /** The queue: transmitted contracts of every CFA, oldest first. */
  @Get()
  @ApiOkResponse({ type: QueuePage })
  list(@By() actor: OpcoActor, @Query() query: QueueQuery): Promise<QueuePage> {
    return this.queue.list(actor, query);
  }

  /** One dossier, whole, with its checks; the reading is audited. */
  @Get(':id')
  @UseInterceptors(ETag)
  @ApiOkResponse({ type: InstructionView })
  detail(@By() actor: OpcoActor, @Id() id: string): Promise<InstructionView> {
    return this.queue.detail(actor, id);
  }

  /** Takes a transmitted dossier: only who took it decides. */
  @Post(':id/take')
  @HttpCode(200)
  @UseInterceptors(ETag)
  @ApiHeader(READ_VERSION)
  @ApiOkResponse({ type: InstructionView })
  take(@By() actor: OpcoActor, @Id() id: string, @IfMatch() version: number) {
    return this.decisions.act(actor, 'take', id, version);
  }

  /** Gives a dossier back to the queue. */
  @Post(':id/release')
  @HttpCode(200)
  @UseInterceptors(ETag)
  @ApiHeader(READ_VERSION)
  @ApiOkResponse({ type: InstructionView })
  release(@By() actor: OpcoActor, @Id() id: string, @IfMatch() version: number) {
    return this.decisions.act(actor, 'release', id, version);
  }

  /** Asks the CFA for pieces or a correction. */
  @Post(':id/request-pieces')
  @HttpCode(200)
  @UseInterceptors(ETag)
  @ApiHeader(READ_VERSION)
  @ApiOkResponse({ type: InstructionView })
  requestPieces(
    @By() actor: OpcoActor,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() request: ReasonRequest,
  ) {
    return this.decisions.act(actor, 'requestPieces', id, version, request);
  }

  /** Engages the contract under its DECA number; 409 when the number is another contract's. */
  @Post(':id/engage')
  @HttpCode(200)
  @UseInterceptors(ETag)
  @ApiHeader(READ_VERSION)
  @ApiOkResponse({ type: InstructionView })
  engage(
    @By() actor: OpcoActor,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() request: EngageRequest,
  ) {
    return this.decisions.act(actor, 'engage', id, version, request);
  }

  /** Refuses the contract, with a reason. */
  @Post(':id/refuse')
  @HttpCode(200)
  @UseInterceptors(ETag)
  @ApiHeader(READ_VERSION)
  @ApiOkResponse({ type: InstructionView })
  refuse(
    @By() actor: OpcoActor,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() request: ReasonRequest,
  ) {
    return this.decisions.act(actor, 'refuse', id, version, request);
  }
}
