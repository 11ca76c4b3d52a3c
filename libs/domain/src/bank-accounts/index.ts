export * from './approval.js';
export * from './banks.js';
export * from './content.js';
export * from './draft-tag.js';
export * from './refusal-reasons.js';
export * from './risk-signs.js';
export * from './states.js';
