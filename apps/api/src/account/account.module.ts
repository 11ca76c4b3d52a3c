import { Global, Module } from '@nestjs/common';
import { PassportModule } from '@nestjs/passport';
import { SessionReader } from '../http/index.js';
import { NotificationsModule } from '../notifications/index.js';
import { UsersModule } from '../users/index.js';
import { AccountController } from './account.controller.js';
import { AccountLetters } from './account-letters.js';
import { AccountLinks } from './account-links.js';
import { AccountPurge } from './account-purge.js';
import { AccountRequests } from './account-requests.js';
import { AccountService } from './account.service.js';
import { AcceptedInvitations } from './accepted-invitations.js';
import { AddressChanges } from './address-changes.js';
import { AgentRecovery } from './agent-recovery.js';
import { CurrentPassword } from './current-password.js';
import { FirstAgent } from './first-agent.js';
import { InvitationAnswers } from './invitation-answers.js';
import { InvitationController } from './invitation.controller.js';
import { KnownDevices } from './known-devices.js';
import { LocalGuard, LocalStrategy } from './local.strategy.js';
import { MyAccountController } from './my-account.controller.js';
import { MyAccount } from './my-account.service.js';
import { OwnSessions } from './own-sessions.js';
import { PasswordHasher } from './password-hasher.js';
import { PasswordPolicy } from './password-policy.js';
import { Codes } from './second-factor/codes.js';
import { PasskeyChallenges } from './second-factor/passkey-challenges.js';
import { Passkeys } from './second-factor/passkeys.js';
import { PendingSignIns } from './second-factor/pending-sign-ins.js';
import { ProofController } from './second-factor/proof.controller.js';
import { Proofs } from './second-factor/proofs.js';
import { RecoveryCodes } from './second-factor/recovery-codes.js';
import { SecondFactorController } from './second-factor/second-factor.controller.js';
import { SecondFactors } from './second-factor/second-factors.js';
import { SecondStep } from './second-factor/second-step.js';
import { SecondStepController } from './second-factor/second-step.controller.js';
import { Standing } from './second-factor/standing.js';
import { TotpKeys } from './second-factor/totp-keys.js';
import { Rescue } from './rescue.js';
import { SecurityController } from './security.controller.js';
import { SessionController } from './session.controller.js';
import { Sessions } from './sessions.js';
import { SignIn } from './sign-in.js';
import { SignInHistory } from './sign-in-history.js';
import { SignInWatch } from './sign-in-watch.js';
import { SignUp } from './sign-up.js';
import { Tries } from './tries.js';

@Global()
@Module({
  imports: [NotificationsModule, PassportModule, UsersModule],
  controllers: [
    AccountController,
    InvitationController,
    MyAccountController,
    ProofController,
    SecondFactorController,
    SecondStepController,
    SecurityController,
    SessionController,
  ],
  providers: [
    AcceptedInvitations,
    AccountLetters,
    AccountLinks,
    AccountPurge,
    AccountRequests,
    AccountService,
    AddressChanges,
    AgentRecovery,
    Codes,
    CurrentPassword,
    FirstAgent,
    InvitationAnswers,
    KnownDevices,
    LocalGuard,
    LocalStrategy,
    MyAccount,
    OwnSessions,
    PasskeyChallenges,
    Passkeys,
    PasswordHasher,
    PasswordPolicy,
    PendingSignIns,
    Proofs,
    RecoveryCodes,
    Rescue,
    SecondFactors,
    SecondStep,
    Sessions,
    SignIn,
    SignInHistory,
    SignInWatch,
    SignUp,
    Standing,
    TotpKeys,
    Tries,
    { provide: SessionReader, useExisting: Sessions },
  ],
  exports: [AccountPurge, AgentRecovery, FirstAgent, AccountRequests, SessionReader],
})
export class AccountModule {}
