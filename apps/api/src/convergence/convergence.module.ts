import { Module } from '@nestjs/common';
import { SubmissionModule } from '../contracts/index.js';
import { DossiersController } from './dossiers.controller.js';
import { DossiersService } from './dossiers.service.js';
import { IdempotencyPurge } from './idempotency.js';
import { KeyController } from './key.controller.js';
import { KeyInfo } from './key-info.js';
import { PartnerKeys } from './partner-keys.js';
import { PartnerWindow } from './partner-window.js';
import { UnknownController } from './unknown.controller.js';

/** What partners call: the inter-OPCO norm. */
@Module({
  imports: [SubmissionModule],
  controllers: [KeyController, DossiersController, UnknownController],
  providers: [DossiersService, IdempotencyPurge, KeyInfo, PartnerKeys, PartnerWindow],
})
export class ConvergenceModule {}
