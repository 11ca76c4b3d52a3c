import { Global, Module } from '@nestjs/common';
import { MailSender } from './mail-sender.js';
import { Outbox } from './outbox.js';
import { MailTransport } from './transport.js';

@Global()
@Module({ providers: [MailSender, MailTransport, Outbox], exports: [MailSender, Outbox] })
export class MailsModule {}
