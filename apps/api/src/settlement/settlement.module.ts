import { Module } from '@nestjs/common';
import { RefundSettingsController } from './refund-settings.controller.js';
import { RefundSettings } from './refund-settings.service.js';
import { SettlementController } from './settlement.controller.js';
import { Settlement } from './settlement.service.js';

@Module({
  controllers: [RefundSettingsController, SettlementController],
  providers: [RefundSettings, Settlement],
  exports: [Settlement],
})
export class SettlementModule {}
