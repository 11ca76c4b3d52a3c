export { Cfa } from './cfa.entity.js';
