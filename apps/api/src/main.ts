import 'reflect-metadata';
import { Logger } from '@nestjs/common';
import { AccountPurge, AccountRequests, SignInWatch } from './account/index.js';
import { AnnouncementPublisher } from './announcements/index.js';
import { createApp } from './app.js';
import { AuditHeads } from './audit-heads/index.js';
import { Switches } from './bank-accounts/index.js';
import { RegisterChecks } from './cfa/index.js';
import { ConfigError, prepareDataDir, readConfig } from './config/index.js';
import { IdempotencyPurge } from './convergence/index.js';
import { checkLogin, Database } from './database/index.js';
import { DocumentSweep, Scans } from './documents/index.js';
import type { Loop } from './jobs/index.js';
import { MailSender } from './mails/index.js';
import { NominationEffects } from './nominations/index.js';
import { Digests, NotificationMails } from './notifications/index.js';
import { RefundWatch } from './settlement/index.js';
import { ExpiryNotices, TokenCalls, TokenCallsPurge } from './tokens/index.js';

/** Starts the server; on a setting that cannot be used, says one sentence and exits with 1. */
async function main(): Promise<void> {
  const config = readConfig();
  prepareDataDir(config);
  const app = await createApp(config);
  if (config.production) await checkLogin(app.get(Database).pool);
  app.enableShutdownHooks();
  for (const warning of config.warnings) new Logger('Config').warn(warning);
  await app.listen(config.port, config.host);
  for (const loop of [
    MailSender,
    NotificationMails,
    Digests,
    AnnouncementPublisher,
    AccountRequests,
    AccountPurge,
    IdempotencyPurge,
    RegisterChecks,
    SignInWatch,
    Switches,
    RefundWatch,
    NominationEffects,
    Scans,
    DocumentSweep,
    TokenCalls,
    TokenCallsPurge,
    ExpiryNotices,
    AuditHeads,
  ]) {
    app.get<Loop>(loop).start();
  }
  // Started by a parent (npm start): when it dies, so do we.
  process.on('disconnect', () => void app.close().then(() => process.exit(0)));
}

main().catch((error: unknown) => {
  const { code, message } = error as NodeJS.ErrnoException;
  if (error instanceof ConfigError) console.error(message);
  else if (code === 'EADDRINUSE')
    console.error('Ce port est déjà utilisé : choisissez-en un autre avec PORT.');
  else if (code?.startsWith('ECONN') || code?.startsWith('28') || code === '3D000') {
    console.error(`La base de données ne répond pas (${message}).`);
  } else console.error(error);
  process.exit(1);
});
