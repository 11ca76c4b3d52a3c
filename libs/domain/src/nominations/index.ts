export * from './confirmation.js';
export * from './states.js';
