export { Clock } from './clock.js';
export { type Brand, type Config, prepareDataDir, readConfig } from './config.js';
export { ConfigError } from './config-error.js';
export { CONFIG, ConfigModule } from './config.module.js';
export type { ClamavSettings, DocumentSettings, S3Settings } from './documents.js';
export type { EncryptionKey } from './encryption-keys.js';
