export {
  type Actor,
  type CfaActor,
  IDENTITY,
  identityOf,
  type OpcoActor,
  SYSTEM,
  type SystemActor,
  type TokenActor,
} from './actor.js';
export { checkLogin } from './check-login.js';
export { Database, sqlState, type Statement, violatedConstraint } from './database.js';
export { DatabaseModule } from './database.module.js';
export { connectOwner } from './owner-connection.js';
export { runIn } from './run-in.js';
