export { ConvergenceModule } from './convergence.module.js';
export { IdempotencyPurge } from './idempotency.js';
export { answerNormError } from './norm-error.js';
