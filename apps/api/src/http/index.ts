export { AccessGuard } from './access.guard.js';
export {
  ACCESS,
  type Access,
  Allow,
  type Allowed,
  Background,
  BeforeSecondFactor,
  FRESH,
  Fresh,
  type Freshness,
  Partner,
  Public,
} from './allow.js';
export { escapeHtml } from './escape-html.js';
export { contentSecurityPolicy, LOGO_ADDRESS, serveClient } from './client-files.js';
export { type Cell, toCsv } from './csv.js';
export { csvFile } from './csv-file.js';
export { ETag } from './etag.js';
export { FRESH_MS } from './fresh.js';
export { readJson } from './json-body.js';
export { createLogger, NestLog } from './logger.js';
export { checkOrigin } from './origin.js';
export { Once, ONCE_MS, type OnceKey, rememberKey } from './once.js';
export { CURSOR_SHAPES, type CursorKey, decodeCursor, encodeCursor, readCursor } from './page.js';
export { PageQuery } from './page-query.js';
export { AskProof, By, Id, IfMatch, IfMatchTag, type Person, type ProofAsker } from './params.js';
export { fieldProblem, Problem, type ProblemError } from './problem.js';
export { logFailure, ProblemFilter, sendProblem, toProblem } from './problem.filter.js';
export { searchPatterns } from './search-patterns.js';
export { type SecondFactorState, SessionReader, type SignedIn } from './session-reader.js';
export { FileField, ReceivedFile } from './received-file.js';
export { type Limit, Throttle } from './throttle.js';
export { unexpected, validationPipe } from './validation.pipe.js';
export { acceptUploads, Upload } from './upload.js';
export {
  BooleanField,
  CivilDateField,
  EmailField,
  ObjectField,
  rule,
  SecretField,
  SiretField,
  TextField,
  UaiField,
} from './fields.js';
export { HttpModule } from './http.module.js';
