/**
 * Loaded before the server (`--import`): its sender marks a mail as sent, then sends it. What must never be
 * written, and what the test of power cuts must find.
 */
import 'reflect-metadata';

interface Sender {
  readonly transport: { carry(mail: object): Promise<void> };
  send(mail: object): Promise<void>;
  sent(mail: object): Promise<void>;
}

const compiled = new URL('../../dist/mails/index.js', import.meta.url).href;
const { MailSender } = (await import(compiled)) as { MailSender: { prototype: Sender } };
MailSender.prototype.send = async function (mail) {
  await this.sent(mail);
  await this.transport.carry(mail);
};
