import { Module } from '@nestjs/common';
import { NotificationsModule } from '../notifications/index.js';
import { CfaLookUp } from './cfa-look-up.js';
import { CfaLookUpController } from './cfa-look-up.controller.js';
import { DecisionNews } from './decision-news.js';
import { Decisions } from './decisions.js';
import { InstructionController } from './instruction.controller.js';
import { QueueService } from './queue.service.js';

@Module({
  imports: [NotificationsModule],
  controllers: [CfaLookUpController, InstructionController],
  providers: [CfaLookUp, DecisionNews, Decisions, QueueService],
})
export class BackofficeModule {}
