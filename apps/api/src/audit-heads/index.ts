export { AuditHeads } from './audit-heads.js';
export { AuditHeadsModule } from './audit-heads.module.js';
