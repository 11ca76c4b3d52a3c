import { Module } from '@nestjs/common';
import { DocumentsModule } from '../documents/index.js';
import { NotificationsModule } from '../notifications/index.js';
import { UsersModule } from '../users/index.js';
import { NominationDecisions } from './nomination-decisions.js';
import { NominationEffects } from './nomination-effects.js';
import { NominationNews } from './nomination-news.js';
import { NominationRequests } from './nomination-requests.js';
import { NominationViews } from './nomination-views.js';
import { NominationsController } from './nominations.controller.js';
import { ObjectionsController } from './objections.controller.js';
import { Objections } from './objections.js';

@Module({
  imports: [DocumentsModule, NotificationsModule, UsersModule],
  controllers: [NominationsController, ObjectionsController],
  providers: [
    NominationDecisions,
    NominationEffects,
    NominationNews,
    NominationRequests,
    NominationViews,
    Objections,
  ],
})
export class NominationsModule {}
