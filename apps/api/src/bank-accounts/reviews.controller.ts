import { Body, Controller, Get, HttpCode, Post, Query, UseInterceptors } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { OpcoActor } from '../database/index.js';
import { Allow, By, ETag, Fresh, Id, IfMatch } from '../http/index.js';
import { IbanView } from './bank-accounts.dto.js';
import { FileTexts } from './file-texts.js';
import { ReviewQueue } from './review-queue.js';
import {
  ApproveRequest,
  FileTextView,
  RefuseRequest,
  ReviewPage,
  ReviewQuery,
  ReviewView,
} from './reviews.dto.js';
import { Reviews } from './reviews.js';

const READ_VERSION = { name: 'If-Match', required: true, description: 'The version read, quoted.' };

/** The accountants' desk: bank details to check, by two people. */
@ApiTags('backoffice')
@Controller('backoffice/bank-accounts')
@Allow('comptabilite')
export class ReviewsController {
  constructor(
    private readonly queue: ReviewQueue,
    private readonly reviews: Reviews,
    private readonly texts: FileTexts,
  ) {}

  /** What waits, the oldest first, with its signs and who has it. */
  @Get()
  @ApiOkResponse({ type: ReviewPage })
  list(@By() actor: OpcoActor, @Query() query: ReviewQuery): Promise<ReviewPage> {
    return this.queue.list(actor, query);
  }

  /** One version, whole; the reading is audited in the CFA's log. */
  @Get(':id')
  @UseInterceptors(ETag)
  @ApiOkResponse({ type: ReviewView })
  read(@By() actor: OpcoActor, @Id() id: string): Promise<ReviewView> {
    return this.reviews.read(actor, id);
  }

  /** Takes it: others see who has it. */
  @Post(':id/take')
  @HttpCode(200)
  @UseInterceptors(ETag)
  @ApiHeader(READ_VERSION)
  @ApiOkResponse({ type: ReviewView })
  take(@By() actor: OpcoActor, @Id() id: string, @IfMatch() version: number) {
    return this.reviews.take(actor, id, version);
  }

  /** Gives it back to the queue. */
  @Post(':id/release')
  @HttpCode(200)
  @UseInterceptors(ETag)
  @ApiHeader(READ_VERSION)
  @ApiOkResponse({ type: ReviewView })
  release(@By() actor: OpcoActor, @Id() id: string, @IfMatch() version: number) {
    return this.reviews.release(actor, id, version);
  }

  /** Asks the banks whether the holder goes with the IBAN. */
  @Post(':id/verify')
  @HttpCode(200)
  @UseInterceptors(ETag)
  @ApiOkResponse({ type: ReviewView })
  verify(@By() actor: OpcoActor, @Id() id: string) {
    return this.reviews.verify(actor, id);
  }

  /**
   * The text read in a file, and whether the IBAN and the holder are in it; empty for a picture or a
   * scan. The reading is audited.
   */
  @Get('files/:id/text')
  @ApiOkResponse({ type: FileTextView })
  text(@By() actor: OpcoActor, @Id() id: string): Promise<FileTextView> {
    return this.texts.read(actor, id);
  }

  /** « Valider »: the last approval needed plans the switch. */
  @Post(':id/approve')
  @HttpCode(200)
  @Fresh()
  @UseInterceptors(ETag)
  @ApiHeader(READ_VERSION)
  @ApiOkResponse({ type: ReviewView })
  approve(
    @By() actor: OpcoActor,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() request: ApproveRequest,
  ) {
    return this.reviews.approve(actor, id, version, request);
  }

  /** « Refuser », with a reason. */
  @Post(':id/refuse')
  @HttpCode(200)
  @UseInterceptors(ETag)
  @ApiHeader(READ_VERSION)
  @ApiOkResponse({ type: ReviewView })
  refuse(
    @By() actor: OpcoActor,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() request: RefuseRequest,
  ) {
    return this.reviews.refuse(actor, id, version, request);
  }

  /** The IBAN in full: an audited act. */
  @Post(':id/iban')
  @HttpCode(200)
  @Fresh()
  @ApiOkResponse({ type: IbanView })
  async reveal(@By() actor: OpcoActor, @Id() id: string): Promise<IbanView> {
    return { iban: await this.reviews.reveal(actor, id) };
  }
}
