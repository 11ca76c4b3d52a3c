export { type Act, Audit, type Detail, type SignInRecord } from './audit.js';
export { AuditModule } from './audit.module.js';
