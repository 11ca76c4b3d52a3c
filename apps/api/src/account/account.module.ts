import { Global, Module } from '@nestjs/common';
import { PassportModule } from '@nestjs/passport';
import { SessionReader } from '../http/index.js';
import { AccountController } from './account.controller.js';
import { AccountLinks } from './account-links.js';
import { AccountPurge } from './account-purge.js';
import { AccountRequests } from './account-requests.js';
import { AccountService } from './account.service.js';
import { LocalGuard, LocalStrategy } from './local.strategy.js';
import { PasswordHasher } from './password-hasher.js';
import { SessionController } from './session.controller.js';
import { Sessions } from './sessions.js';
import { SignIn } from './sign-in.js';
import { SignUp } from './sign-up.js';

@Global()
@Module({
  imports: [PassportModule],
  controllers: [AccountController, SessionController],
  providers: [
    AccountLinks,
    AccountPurge,
    AccountRequests,
    AccountService,
    LocalGuard,
    LocalStrategy,
    PasswordHasher,
    Sessions,
    SignIn,
    SignUp,
    { provide: SessionReader, useExisting: Sessions },
  ],
  exports: [AccountPurge, AccountRequests, SessionReader],
})
export class AccountModule {}
