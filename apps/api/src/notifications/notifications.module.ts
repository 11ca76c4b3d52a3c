import { Module } from '@nestjs/common';
import { Digests } from './digests.js';
import { NotificationLetters } from './letters.js';
import { Listener } from './listener.js';
import { NewsService } from './news.js';
import { NotificationMails } from './notification-mails.js';
import { NotificationsController } from './notifications.controller.js';
import { NotificationsService } from './notifications.service.js';
import { Notifier } from './notifier.js';
import { PreferencesController } from './preferences.controller.js';
import { PreferencesService } from './preferences.service.js';
import { StreamController } from './stream.controller.js';
import { Streams } from './streams.js';

@Module({
  controllers: [NotificationsController, PreferencesController, StreamController],
  providers: [
    Digests,
    Listener,
    NewsService,
    NotificationLetters,
    NotificationMails,
    NotificationsService,
    Notifier,
    PreferencesService,
    Streams,
  ],
  exports: [Notifier],
})
export class NotificationsModule {}
