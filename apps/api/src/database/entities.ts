import { AccountLink } from '../account/account-link.entity.js';
import { AccountRequest } from '../account/account-request.entity.js';
import { AddressChange } from '../account/address-change.entity.js';
import { Session } from '../account/session.entity.js';
import { AuditEvent } from '../audit/audit-event.entity.js';
import { Cfa } from '../cfa/cfa.entity.js';
import { ContractEvent } from '../contracts/contract-event.entity.js';
import { Contract } from '../contracts/contract.entity.js';
import { IdempotencyKey } from '../convergence/idempotency-key.entity.js';
import { Mail } from '../mails/mail.entity.js';
import { NotificationRead } from '../notifications/notification-read.entity.js';
import { Notification } from '../notifications/notification.entity.js';
import { Token } from '../tokens/token.entity.js';
import { User } from '../users/user.entity.js';
import { VendorToken } from '../vendors/vendor-token.entity.js';
import { Vendor } from '../vendors/vendor.entity.js';

/** Every table the portal knows, one class each, in its module's folder. */
export const entities = [
  AccountLink,
  AccountRequest,
  AddressChange,
  AuditEvent,
  Cfa,
  Contract,
  ContractEvent,
  IdempotencyKey,
  Mail,
  Notification,
  NotificationRead,
  Session,
  Token,
  User,
  Vendor,
  VendorToken,
];
