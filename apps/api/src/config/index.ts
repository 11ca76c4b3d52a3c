export { Clock } from './clock.js';
export { type Brand, type Config, ConfigError, prepareDataDir, readConfig } from './config.js';
export { CONFIG, ConfigModule } from './config.module.js';
