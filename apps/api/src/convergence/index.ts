export { DOSSIER_SCHEMA, dossierSchema, type JsonSchema } from './cerfa-schema.js';
export { ConvergenceModule } from './convergence.module.js';
export { type AskedScope, SCOPE } from './for-scope.js';
export { IdempotencyPurge } from './idempotency.js';
export { answerNormError } from './norm-error.js';
