import { Module } from '@nestjs/common';
import { AnnouncementReadings } from './announcement-readings.js';
import { AnnouncementsController } from './announcements.controller.js';
import { AnnouncementsService } from './announcements.service.js';
import { AnnouncementPublisher } from './publisher.js';

@Module({
  controllers: [AnnouncementsController],
  providers: [AnnouncementPublisher, AnnouncementReadings, AnnouncementsService],
})
export class AnnouncementsModule {}
