export { Loop } from './loop.js';
