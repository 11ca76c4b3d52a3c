import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { AccountModule } from './account/index.js';
import { AddressesModule } from './addresses/index.js';
import { AnnouncementsModule } from './announcements/index.js';
import { AuditModule } from './audit/index.js';
import { AuditHeadsModule } from './audit-heads/index.js';
import { BackofficeModule } from './backoffice/index.js';
import { BankAccountsModule } from './bank-accounts/index.js';
import { CfaModule } from './cfa/index.js';
import { type Clock, type Config, ConfigModule } from './config/index.js';
import { ContractsModule } from './contracts/index.js';
import { ConvergenceModule } from './convergence/index.js';
import { DatabaseModule } from './database/index.js';
import { DocumentationModule } from './documentation/index.js';
import { DocumentsModule } from './documents/index.js';
import { AccessGuard, HttpModule, ProblemFilter, validationPipe } from './http/index.js';
import { JournalModule } from './journal/index.js';
import { MailsModule } from './mails/index.js';
import { NominationsModule } from './nominations/index.js';
import { NotificationsModule } from './notifications/index.js';
import { PortalModule } from './portal/index.js';
import { SettlementModule } from './settlement/index.js';
import { TokensModule } from './tokens/index.js';
import { UsersModule } from './users/index.js';
import { VaultModule } from './vault/index.js';
import { VendorsModule } from './vendors/index.js';

/** What every request goes through, and the list of modules. */
@Module({})
export class AppModule {
  static with(config: Config, clock: Clock): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ConfigModule.with(config, clock),
        DatabaseModule,
        HttpModule,
        VaultModule,
        AuditModule,
        AuditHeadsModule,
        MailsModule,
        AccountModule,
        PortalModule,
        ContractsModule,
        DocumentsModule,
        NominationsModule,
        NotificationsModule,
        AnnouncementsModule,
        BackofficeModule,
        BankAccountsModule,
        CfaModule,
        AddressesModule,
        SettlementModule,
        TokensModule,
        UsersModule,
        JournalModule,
        VendorsModule,
        ConvergenceModule,
        DocumentationModule,
      ],
      providers: [
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_PIPE, useValue: validationPipe },
      ],
    };
  }
}
