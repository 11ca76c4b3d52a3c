export * from './hash-cost.js';
export * from './password-rules.js';
