import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Post,
  Put,
  Query,
  UseInterceptors,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { OpcoActor } from '../database/index.js';
import { Allow, By, ETag, Id, IfMatch, Once, type OnceKey } from '../http/index.js';
import { AnnouncementReadings } from './announcement-readings.js';
import {
  AnnouncementPage,
  AnnouncementQuery,
  AnnouncementRequest,
  AnnouncementVersionView,
  AnnouncementView,
  PublishRequest,
  ReachRequest,
  ReachView,
  ReaderPage,
  ReaderQuery,
} from './announcements.dto.js';
import { AnnouncementsService } from './announcements.service.js';

/**
 * What the OPCO's administrators tell CFA. Every change needs `If-Match` (428 without, 412 when stale)
 * and answers 409 `etat_incompatible` when the announcement stands elsewhere.
 */
@ApiTags('backoffice')
@Controller('backoffice/announcements')
@Allow('administration_opco')
export class AnnouncementsController {
  constructor(
    private readonly announcements: AnnouncementsService,
    private readonly readings: AnnouncementReadings,
  ) {}

  /** All of them or those of one state, newest first, with what they reached. */
  @Get()
  @ApiOkResponse({ type: AnnouncementPage })
  list(@By() actor: OpcoActor, @Query() query: AnnouncementQuery): Promise<AnnouncementPage> {
    return this.readings.list(actor, query);
  }

  /** The vendors that a target may name. */
  @Get('vendors')
  @ApiOkResponse({ type: String, isArray: true })
  vendors(@By() actor: OpcoActor): Promise<string[]> {
    return this.readings.vendors(actor);
  }

  /** How many CFA a target means. */
  @Post('reach')
  @HttpCode(200)
  @ApiOkResponse({ type: ReachView })
  reach(@By() actor: OpcoActor, @Body() { cible }: ReachRequest): Promise<ReachView> {
    return this.readings.reach(actor, cible);
  }

  /** Writes a draft. */
  @Post()
  @UseInterceptors(ETag)
  @ApiCreatedResponse({ type: AnnouncementView })
  create(
    @By() actor: OpcoActor,
    @Once() key: OnceKey,
    @Body() request: AnnouncementRequest,
  ): Promise<AnnouncementView> {
    return this.announcements.create(actor, key, request);
  }

  /** One, whole. */
  @Get(':id')
  @UseInterceptors(ETag)
  @ApiOkResponse({ type: AnnouncementView })
  read(@By() actor: OpcoActor, @Id() id: string): Promise<AnnouncementView> {
    return this.announcements.read(actor, id);
  }

  /** Changes a draft. */
  @Put(':id')
  @UseInterceptors(ETag)
  @ApiOkResponse({ type: AnnouncementView })
  change(
    @By() actor: OpcoActor,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() request: AnnouncementRequest,
  ): Promise<AnnouncementView> {
    return this.announcements.change(actor, id, request, version);
  }

  /** Forgets a draft. */
  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  remove(@By() actor: OpcoActor, @Id() id: string, @IfMatch() version: number): Promise<void> {
    return this.announcements.remove(actor, id, version);
  }

  /** Publishes a draft, now or on a day to come. */
  @Post(':id/publish')
  @HttpCode(200)
  @UseInterceptors(ETag)
  @ApiOkResponse({ type: AnnouncementView })
  publish(
    @By() actor: OpcoActor,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() { publierLe }: PublishRequest,
  ): Promise<AnnouncementView> {
    return this.announcements.plan(actor, id, version, publierLe ?? null);
  }

  /** Makes a planned one a draft again. */
  @Post(':id/suspend')
  @HttpCode(200)
  @UseInterceptors(ETag)
  @ApiOkResponse({ type: AnnouncementView })
  suspend(@By() actor: OpcoActor, @Id() id: string, @IfMatch() version: number) {
    return this.announcements.suspend(actor, id, version);
  }

  /** Withdraws a published one: no CFA sees it any more. */
  @Post(':id/withdraw')
  @HttpCode(200)
  @UseInterceptors(ETag)
  @ApiOkResponse({ type: AnnouncementView })
  withdraw(@By() actor: OpcoActor, @Id() id: string, @IfMatch() version: number) {
    return this.announcements.withdraw(actor, id, version);
  }

  /** Every state it was kept in, newest first. */
  @Get(':id/versions')
  @ApiOkResponse({ type: AnnouncementVersionView, isArray: true })
  versions(@By() actor: OpcoActor, @Id() id: string): Promise<AnnouncementVersionView[]> {
    return this.readings.versions(actor, id);
  }

  /** The CFA that received it, with who read it. */
  @Get(':id/readers')
  @ApiOkResponse({ type: ReaderPage })
  readers(
    @By() actor: OpcoActor,
    @Id() id: string,
    @Query() query: ReaderQuery,
  ): Promise<ReaderPage> {
    return this.readings.readers(actor, id, query);
  }
}
