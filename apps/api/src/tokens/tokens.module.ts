import { Module } from '@nestjs/common';
import { NotificationsModule } from '../notifications/index.js';
import { ExpiryNotices } from './expiry-notices.js';
import { Rotation } from './rotation.js';
import { TokenCalls, TokenCallsPurge } from './token-calls.js';
import { TokenCallsList } from './token-calls-list.js';
import { TokenLeak } from './token-leak.js';
import { TokenLeakController } from './token-leak.controller.js';
import { TokenNews } from './token-news.js';
import { TokensController } from './tokens.controller.js';
import { TokensService } from './tokens.service.js';

@Module({
  imports: [NotificationsModule],
  controllers: [TokensController, TokenLeakController],
  providers: [
    ExpiryNotices,
    Rotation,
    TokenCalls,
    TokenCallsList,
    TokenCallsPurge,
    TokenLeak,
    TokenNews,
    TokensService,
  ],
})
export class TokensModule {}
