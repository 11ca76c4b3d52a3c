import { Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, By, Id, PageQuery, type Person } from '../http/index.js';
import { NotificationPage } from './notifications.dto.js';
import { NotificationsService } from './notifications.service.js';

/** « Mes notifications »: the bell and the home page read the same rows. */
@ApiTags('notifications')
@Controller('notifications')
@Allow('signed_in')
export class NotificationsController {
  constructor(private readonly notifications: NotificationsService) {}

  /** A page, newest first, with the number of unread ones. */
  @Get()
  @ApiOkResponse({ type: NotificationPage })
  list(@By() actor: Person, @Query() query: PageQuery): Promise<NotificationPage> {
    return this.notifications.list(actor, query);
  }

  /** Marks all as read. */
  @Post('read-all')
  @HttpCode(204)
  @ApiNoContentResponse()
  readAll(@By() actor: Person): Promise<void> {
    return this.notifications.readAll(actor);
  }

  /** Marks one as read. 404 when absent, another CFA's, or for other rights than one's own. */
  @Post(':id/read')
  @HttpCode(204)
  @ApiNoContentResponse()
  read(@By() actor: Person, @Id() id: string): Promise<void> {
    return this.notifications.read(actor, id);
  }
}
