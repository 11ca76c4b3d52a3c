import { Controller, Get, Headers, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allow, Background, By, type Person } from '../http/index.js';
import { Streams } from './streams.js';

/** Where a former stream ended. */
export class StreamQuery {
  @ApiPropertyOptional({
    description: 'Id of the last event received, for a stream that is opened anew.',
  })
  @IsOptional()
  @IsString({ message: 'Un seul repère est attendu.' })
  @MaxLength(2_000, { message: 'Ce repère n’est pas valable.' })
  after?: string;
}

/** « Mes notifications », live. */
@ApiTags('notifications')
@Controller('notifications/stream')
@Allow('signed_in')
export class StreamController {
  constructor(private readonly streams: Streams) {}

  /**
   * Server-sent events: `{unread, items, reload}` at once, then whenever something changes; `reload` means
   * that the list must be read again. `Last-Event-ID` (or `after`) resumes: what came meanwhile is told,
   * once. Ends with the session. 429 when the person holds too many.
   */
  @Get()
  @Background()
  @ApiProduces('text/event-stream')
  @ApiOkResponse({ schema: { type: 'string' } })
  stream(
    @By() actor: Person,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Query() { after }: StreamQuery,
    @Headers('last-event-id') last?: string,
  ): void {
    this.streams.start(actor, request, reply, last ?? after);
  }
}
