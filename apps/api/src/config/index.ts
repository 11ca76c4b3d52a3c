export { Clock } from './clock.js';
export { type Brand, contrastWithWhite, type Logo } from './brand.js';
export { type Config, prepareDataDir, readConfig } from './config.js';
export { ConfigError } from './config-error.js';
export { CONFIG, ConfigModule } from './config.module.js';
export type { AuditHeadsSettings } from './audit-heads.js';
export type { ClamavSettings, DocumentSettings } from './documents.js';
export { type EncryptionKey, readEncryptionKeys } from './encryption-keys.js';
export type { S3Settings } from './s3.js';
