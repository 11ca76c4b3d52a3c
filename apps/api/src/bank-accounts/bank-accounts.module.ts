import { Module } from '@nestjs/common';
import { CfaModule } from '../cfa/index.js';
import { CONFIG, type Config } from '../config/index.js';
import { DocumentsModule } from '../documents/index.js';
import { NotificationsModule } from '../notifications/index.js';
import { UsersModule } from '../users/index.js';
import { Alterations } from './alterations.js';
import { BankAccountContent } from './bank-account-content.js';
import { BankAccountsController } from './bank-accounts.controller.js';
import { BankAccounts } from './bank-accounts.service.js';
import { BankNews } from './bank-news.js';
import { Drafts } from './drafts.js';
import { FileTexts } from './file-texts.js';
import { FourEyes } from './four-eyes.js';
import { IbanDigest } from './iban-digest.js';
import {
  DemoPayeeVerification,
  NoPayeeVerification,
  PayeeVerification,
} from './payee-verification.js';
import { PaymentAccount } from './payment-account.js';
import { ReviewQueue } from './review-queue.js';
import { ReviewsController } from './reviews.controller.js';
import { Reviews } from './reviews.js';
import { Submission } from './submission.js';
import { Switches } from './switches.js';

@Module({
  imports: [CfaModule, DocumentsModule, NotificationsModule, UsersModule],
  controllers: [BankAccountsController, ReviewsController],
  providers: [
    Alterations,
    BankAccountContent,
    BankAccounts,
    BankNews,
    Drafts,
    FileTexts,
    FourEyes,
    IbanDigest,
    {
      provide: PayeeVerification,
      inject: [CONFIG],
      useFactory: ({ bankAccounts }: Config) =>
        bankAccounts.payeeVerification === 'demo'
          ? new DemoPayeeVerification()
          : new NoPayeeVerification(),
    },
    PaymentAccount,
    ReviewQueue,
    Reviews,
    Submission,
    Switches,
  ],
  exports: [PaymentAccount, Switches],
})
export class BankAccountsModule {}
