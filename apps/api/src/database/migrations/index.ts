import { Roles1700000000001 } from './1700000000001-roles.js';
import { Identity1700000000002 } from './1700000000002-identity.js';
import { Audit1700000000003 } from './1700000000003-audit.js';
import { Tokens1700000000004 } from './1700000000004-tokens.js';
import { Contracts1700000000005 } from './1700000000005-contracts.js';
import { Notifications1700000000006 } from './1700000000006-notifications.js';
import { MyAccount1700000000007 } from './1700000000007-my-account.js';

/** All migrations, in order. A new one is added at the end and never edited once released. */
export const migrations = [
  Roles1700000000001,
  Identity1700000000002,
  Audit1700000000003,
  Tokens1700000000004,
  Contracts1700000000005,
  Notifications1700000000006,
  MyAccount1700000000007,
];
