export { Loop } from './loop.js';
export { Slots } from './slots.js';
