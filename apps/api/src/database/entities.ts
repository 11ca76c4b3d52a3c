import { AccountLink } from '../account/account-link.entity.js';
import { AccountRequest } from '../account/account-request.entity.js';
import { AddressChange } from '../account/address-change.entity.js';
import { KnownDevice } from '../account/known-device.entity.js';
import { PasskeyChallenge } from '../account/second-factor/passkey-challenge.entity.js';
import { Passkey } from '../account/second-factor/passkey.entity.js';
import { PendingSignIn } from '../account/second-factor/pending-sign-in.entity.js';
import { RecoveryCode } from '../account/second-factor/recovery-code.entity.js';
import { TotpKey } from '../account/second-factor/totp-key.entity.js';
import { Session } from '../account/session.entity.js';
import { AnnouncementVersion } from '../announcements/announcement-version.entity.js';
import { Announcement } from '../announcements/announcement.entity.js';
import { AuditEvent } from '../audit/audit-event.entity.js';
import { BankAccount } from '../bank-accounts/bank-account.entity.js';
import { CfaContact } from '../cfa/cfa-contact.entity.js';
import { Cfa } from '../cfa/cfa.entity.js';
import { ContractEvent } from '../contracts/contract-event.entity.js';
import { Contract } from '../contracts/contract.entity.js';
import { IdempotencyKey } from '../convergence/idempotency-key.entity.js';
import { MailBounce } from '../mails/mail-bounce.entity.js';
import { Document } from '../documents/document.entity.js';
import { Mail } from '../mails/mail.entity.js';
import { Nomination } from '../nominations/nomination.entity.js';
import { NotificationDigest } from '../notifications/notification-digest.entity.js';
import { NotificationMark } from '../notifications/notification-mark.entity.js';
import { NotificationPreferences } from '../notifications/notification-preferences.entity.js';
import { Notification } from '../notifications/notification.entity.js';
import { Token } from '../tokens/token.entity.js';
import { User } from '../users/user.entity.js';
import { VendorToken } from '../vendors/vendor-token.entity.js';
import { Vendor } from '../vendors/vendor.entity.js';

/** The tables that a class stands for, each in its module's folder; the others are only spoken to in SQL. */
export const entities = [
  AccountLink,
  AccountRequest,
  AddressChange,
  Announcement,
  AnnouncementVersion,
  AuditEvent,
  BankAccount,
  Cfa,
  CfaContact,
  Contract,
  ContractEvent,
  Document,
  IdempotencyKey,
  KnownDevice,
  Mail,
  MailBounce,
  Nomination,
  Notification,
  NotificationDigest,
  NotificationMark,
  NotificationPreferences,
  Passkey,
  PasskeyChallenge,
  PendingSignIn,
  RecoveryCode,
  Session,
  Token,
  TotpKey,
  User,
  Vendor,
  VendorToken,
];
