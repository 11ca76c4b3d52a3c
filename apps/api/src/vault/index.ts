export { VaultError } from './envelope.js';
export { Reseal } from './reseal.js';
export { contextOf } from './sealed-columns.js';
export { Vault } from './vault.js';
export { VaultModule } from './vault.module.js';
