import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { createTransport } from 'nodemailer';
import { CONFIG, type Config } from '../config/index.js';
import type { Mail } from './mail.entity.js';

/** Carries one mail out of the portal: by SMTP when configured, else as a file of `dataDir/mails`. */
@Injectable()
export class MailTransport {
  private readonly smtp;

  constructor(@Inject(CONFIG) private readonly config: Config) {
    this.smtp =
      config.smtpUrl === null
        ? null
        : createTransport({
            url: config.smtpUrl,
            connectionTimeout: 10_000,
            greetingTimeout: 10_000,
            socketTimeout: 30_000,
          } as Parameters<typeof createTransport>[0]);
  }

  /** Sends it; the Message-ID is the row's id, so that a repeated sending can be told from a new mail. */
  async carry(mail: Mail): Promise<void> {
    const message = {
      from: this.config.mailFrom,
      to: mail.recipient,
      subject: mail.subject,
      text: mail.body,
      messageId: `<${mail.id}@${this.config.publicUrl.hostname}>`,
    };
    if (this.smtp !== null) {
      await this.smtp.sendMail(message);
      return;
    }
    const folder = join(this.config.dataDir, 'mails');
    await mkdir(folder, { recursive: true });
    const composed = await createTransport({ streamTransport: true, buffer: true }).sendMail(
      message,
    );
    const file = join(
      folder,
      `${mail.createdAt.toISOString().replaceAll(':', '-')}-${mail.id}.eml`,
    );
    await writeFile(`${file}.part`, composed.message as Buffer);
    await rename(`${file}.part`, file);
  }
}
