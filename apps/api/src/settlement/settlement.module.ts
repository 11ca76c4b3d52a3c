import { Module } from '@nestjs/common';
import { NotificationsModule } from '../notifications/index.js';
import { UsersModule } from '../users/index.js';
import { RefundSeal } from './refund-seal.js';
import { RefundSettingsController } from './refund-settings.controller.js';
import { RefundSettings } from './refund-settings.service.js';
import { RefundWatch } from './refund-watch.js';
import { SettlementController } from './settlement.controller.js';
import { Settlement } from './settlement.service.js';

@Module({
  imports: [NotificationsModule, UsersModule],
  controllers: [RefundSettingsController, SettlementController],
  providers: [RefundSeal, RefundSettings, RefundWatch, Settlement],
  exports: [RefundWatch, Settlement],
})
export class SettlementModule {}
