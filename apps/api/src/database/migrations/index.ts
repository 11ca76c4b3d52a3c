import { Roles1700000000001 } from './1700000000001-roles.js';
import { Identity1700000000002 } from './1700000000002-identity.js';
import { Audit1700000000003 } from './1700000000003-audit.js';
import { Tokens1700000000004 } from './1700000000004-tokens.js';
import { Contracts1700000000005 } from './1700000000005-contracts.js';
import { Notifications1700000000006 } from './1700000000006-notifications.js';
import { MyAccount1700000000007 } from './1700000000007-my-account.js';
import { SecondFactor1700000000008 } from './1700000000008-second-factor.js';
import { Users1700000000009 } from './1700000000009-users.js';
import { Journal1700000000010 } from './1700000000010-journal.js';
import { Documents1700000000011 } from './1700000000011-documents.js';
import { NotificationsWhole1700000000012 } from './1700000000012-notifications-whole.js';
import { CfaDetails1700000000013 } from './1700000000013-cfa-details.js';
import { BankAccounts1700000000014 } from './1700000000014-bank-accounts.js';
import { Told1700000000015 } from './1700000000015-told.js';
import { CfaLookUp1700000000016 } from './1700000000016-cfa-look-up.js';
import { Nominations1700000000017 } from './1700000000017-nominations.js';
import { DocumentsKept1700000000018 } from './1700000000018-documents-kept.js';
import { TokensWhole1700000000019 } from './1700000000019-tokens-whole.js';
import { KnownDevices1700000000022 } from './1700000000022-known-devices.js';
import { DocumentsForgotten1700000000024 } from './1700000000024-documents-forgotten.js';
import { OnceKeys1700000000025 } from './1700000000025-once-keys.js';
import { AgentsEstablished1700000000026 } from './1700000000026-agents-established.js';
import { EmailUndo1700000000027 } from './1700000000027-email-undo.js';
import { BankAccountGuard1700000000028 } from './1700000000028-bank-account-guard.js';
import { AccessChanges1700000000029 } from './1700000000029-access-changes.js';
import { FormerAddressesByTheClock1700000000030 } from './1700000000030-former-addresses-by-the-clock.js';
import { ThirdPartyRegister1700000000031 } from './1700000000031-third-party-register.js';
import { SealedRefundAccount1700000000032 } from './1700000000032-sealed-refund-account.js';
import { AuditHeads1700000000033 } from './1700000000033-audit-heads.js';
import { LostSecondFactor1700000000034 } from './1700000000034-lost-second-factor.js';
import { UndoneFactors1700000000035 } from './1700000000035-undone-factors.js';
import { BankApprovals1700000000036 } from './1700000000036-bank-approvals.js';
import { DecidersEstablished1700000000038 } from './1700000000038-deciders-established.js';
import { LookedAtAgain1700000000039 } from './1700000000039-looked-at-again.js';
import { BulkMails1700000000040 } from './1700000000040-bulk-mails.js';
import { SettlementTexts1700000000041 } from './1700000000041-settlement-texts.js';

/** All migrations, in order. A new one is added at the end and never edited once released. */
export const migrations = [
  Roles1700000000001,
  Identity1700000000002,
  Audit1700000000003,
  Tokens1700000000004,
  Contracts1700000000005,
  Notifications1700000000006,
  MyAccount1700000000007,
  SecondFactor1700000000008,
  Users1700000000009,
  Journal1700000000010,
  Documents1700000000011,
  NotificationsWhole1700000000012,
  CfaDetails1700000000013,
  BankAccounts1700000000014,
  Told1700000000015,
  CfaLookUp1700000000016,
  Nominations1700000000017,
  DocumentsKept1700000000018,
  TokensWhole1700000000019,
  KnownDevices1700000000022,
  DocumentsForgotten1700000000024,
  OnceKeys1700000000025,
  AgentsEstablished1700000000026,
  EmailUndo1700000000027,
  BankAccountGuard1700000000028,
  AccessChanges1700000000029,
  FormerAddressesByTheClock1700000000030,
  ThirdPartyRegister1700000000031,
  SealedRefundAccount1700000000032,
  AuditHeads1700000000033,
  LostSecondFactor1700000000034,
  UndoneFactors1700000000035,
  BankApprovals1700000000036,
  DecidersEstablished1700000000038,
  LookedAtAgain1700000000039,
  BulkMails1700000000040,
  SettlementTexts1700000000041,
];
