export * from './contacts.js';
export * from './declaration-number.js';
export * from './phone.js';
export * from './postal-code.js';
export * from './register-gap.js';
