export * from './lifetime.js';
export * from './networks.js';
export * from './scopes.js';
