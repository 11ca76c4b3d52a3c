export * from './rights.js';
