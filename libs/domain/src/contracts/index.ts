export * from './read-norm-state.js';
export * from './states.js';
