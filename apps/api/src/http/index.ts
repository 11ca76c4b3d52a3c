export { AccessGuard } from './access.guard.js';
export { ACCESS, type Access, Allow, type Allowed, Partner, Public } from './allow.js';
export { contentSecurityPolicy, serveClient } from './client-files.js';
export { ETag } from './etag.js';
export { readJson } from './json-body.js';
export { createLogger } from './logger.js';
export { checkOrigin } from './origin.js';
export { CURSOR_SHAPES, type CursorKey, decodeCursor, encodeCursor, readCursor } from './page.js';
export { PageQuery } from './page-query.js';
export { By, Id, IfMatch, type Person } from './params.js';
export { fieldProblem, Problem, type ProblemError } from './problem.js';
export { logFailure, ProblemFilter, sendProblem, toProblem } from './problem.filter.js';
export { SessionReader } from './session-reader.js';
export { type Limit, Throttle } from './throttle.js';
export { validationPipe } from './validation.pipe.js';
export {
  BooleanField,
  CivilDateField,
  EmailField,
  rule,
  SecretField,
  SiretField,
  TextField,
  UaiField,
} from './fields.js';
export { HttpModule } from './http.module.js';
