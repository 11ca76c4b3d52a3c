import { Global, Module } from '@nestjs/common';
import { Bounces } from './bounces.js';
import { MailSender } from './mail-sender.js';
import { MailStanding } from './mail-standing.js';
import { MailsController } from './mails.controller.js';
import { Outbox } from './outbox.js';
import { MailTransport } from './transport.js';

@Global()
@Module({
  controllers: [MailsController],
  providers: [Bounces, MailSender, MailStanding, MailTransport, Outbox],
  exports: [Bounces, MailSender, Outbox],
})
export class MailsModule {}
