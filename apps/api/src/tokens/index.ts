export { ExpiryNotices } from './expiry-notices.js';
export { isSecretKey, newSecretKey, prefixOf } from './secret-key.js';
export { type TokenCall, TokenCalls, TokenCallsPurge } from './token-calls.js';
export { TokensModule } from './tokens.module.js';
