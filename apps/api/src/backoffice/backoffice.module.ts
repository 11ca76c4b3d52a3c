import { Module } from '@nestjs/common';
import { NotificationsModule } from '../notifications/index.js';
import { DecisionNews } from './decision-news.js';
import { Decisions } from './decisions.js';
import { InstructionController } from './instruction.controller.js';
import { QueueService } from './queue.service.js';

@Module({
  imports: [NotificationsModule],
  controllers: [InstructionController],
  providers: [DecisionNews, Decisions, QueueService],
})
export class BackofficeModule {}
