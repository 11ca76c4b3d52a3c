export { Bounces } from './bounces.js';
export type { BounceReason } from './mail-bounce.entity.js';
export { MailSender } from './mail-sender.js';
export { MailsModule } from './mails.module.js';
export { type Letter, Outbox } from './outbox.js';
