export { type Act, Audit } from './audit.js';
export { AuditModule } from './audit.module.js';
