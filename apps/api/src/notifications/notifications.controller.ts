import { Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, Background, By, Id, type Person } from '../http/index.js';
import {
  CategoryQuery,
  NotificationPage,
  NotificationQuery,
  UnreadView,
} from './notifications.dto.js';
import { NotificationsService } from './notifications.service.js';

/** « Mes notifications »: the bell and the home page read the same rows, a CFA's and the OPCO's alike. */
@ApiTags('notifications')
@Controller('notifications')
@Allow('signed_in')
export class NotificationsController {
  constructor(private readonly notifications: NotificationsService) {}

  /** A page, newest first, with the number of unread ones. */
  @Get()
  @ApiOkResponse({ type: NotificationPage })
  list(@By() actor: Person, @Query() query: NotificationQuery): Promise<NotificationPage> {
    return this.notifications.list(actor, query);
  }

  /** How many are unread: what a page without a stream asks now and then. */
  @Get('unread')
  @Background()
  @ApiOkResponse({ type: UnreadView })
  unread(@By() actor: Person): Promise<UnreadView> {
    return this.notifications.unread(actor);
  }

  /** Marks all as read, or all of one category. */
  @Post('read-all')
  @HttpCode(204)
  @ApiNoContentResponse()
  readAll(@By() actor: Person, @Query() { category }: CategoryQuery): Promise<void> {
    return this.notifications.readAll(actor, category);
  }

  /** Marks one as read. 404 when absent, another CFA's, or for other rights than one's own. */
  @Post(':id/read')
  @HttpCode(204)
  @ApiNoContentResponse()
  read(@By() actor: Person, @Id() id: string): Promise<void> {
    return this.notifications.mark(actor, id, 'read');
  }

  /** Marks one as not read; an archived one comes back. */
  @Post(':id/unread')
  @HttpCode(204)
  @ApiNoContentResponse()
  markUnread(@By() actor: Person, @Id() id: string): Promise<void> {
    return this.notifications.mark(actor, id, 'unread');
  }

  /** Puts one away, read. */
  @Post(':id/archive')
  @HttpCode(204)
  @ApiNoContentResponse()
  archive(@By() actor: Person, @Id() id: string): Promise<void> {
    return this.notifications.mark(actor, id, 'archive');
  }

  /** Takes one back from the archived ones. */
  @Post(':id/unarchive')
  @HttpCode(204)
  @ApiNoContentResponse()
  unarchive(@By() actor: Person, @Id() id: string): Promise<void> {
    return this.notifications.mark(actor, id, 'unarchive');
  }
}
