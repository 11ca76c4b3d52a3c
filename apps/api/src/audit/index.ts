export { type Act, Audit, type Detail, type SignInRecord } from './audit.js';
export { AuditModule } from './audit.module.js';
export { lineOf, sumOf, writeSheet, type Head } from './heads/sheet.js';
export { SigningKey } from './heads/signing-key.js';
export { verifyLog } from './verify-log.js';
