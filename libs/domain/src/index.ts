export * from './civil-date.js';
export * from './contracts/index.js';
export * from './keys/index.js';
export * from './money.js';
export * from './password/index.js';
export * from './problems.js';
export * from './rights.js';
export * from './working-days.js';
