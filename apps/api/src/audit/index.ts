export { type Act, Audit, type SignInRecord } from './audit.js';
export { AuditModule } from './audit.module.js';
