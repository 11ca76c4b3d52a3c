export { isSecretKey, newSecretKey, prefixOf } from './secret-key.js';
export { TokensModule } from './tokens.module.js';
