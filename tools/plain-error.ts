export { PlainError } from './launch/plain-error.mjs';
