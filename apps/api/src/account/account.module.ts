import { Global, Module } from '@nestjs/common';
import { PassportModule } from '@nestjs/passport';
import { SessionReader } from '../http/index.js';
import { NotificationsModule } from '../notifications/index.js';
import { AccountController } from './account.controller.js';
import { AccountLetters } from './account-letters.js';
import { AccountLinks } from './account-links.js';
import { AccountPurge } from './account-purge.js';
import { AccountRequests } from './account-requests.js';
import { AccountService } from './account.service.js';
import { AddressChanges } from './address-changes.js';
import { CurrentPassword } from './current-password.js';
import { LocalGuard, LocalStrategy } from './local.strategy.js';
import { MyAccountController } from './my-account.controller.js';
import { MyAccount } from './my-account.service.js';
import { OwnSessions } from './own-sessions.js';
import { PasswordHasher } from './password-hasher.js';
import { SecurityController } from './security.controller.js';
import { SessionController } from './session.controller.js';
import { Sessions } from './sessions.js';
import { SignIn } from './sign-in.js';
import { SignInHistory } from './sign-in-history.js';
import { SignUp } from './sign-up.js';

@Global()
@Module({
  imports: [NotificationsModule, PassportModule],
  controllers: [AccountController, MyAccountController, SecurityController, SessionController],
  providers: [
    AccountLetters,
    AccountLinks,
    AccountPurge,
    AccountRequests,
    AccountService,
    AddressChanges,
    CurrentPassword,
    LocalGuard,
    LocalStrategy,
    MyAccount,
    OwnSessions,
    PasswordHasher,
    Sessions,
    SignIn,
    SignInHistory,
    SignUp,
    { provide: SessionReader, useExisting: Sessions },
  ],
  exports: [AccountPurge, AccountRequests, SessionReader],
})
export class AccountModule {}
