export {
  type Actor,
  type CfaActor,
  IDENTITY,
  identityOf,
  type OpcoActor,
  type TokenActor,
} from './actor.js';
export { Database, sqlState, type Statement, violatedConstraint } from './database.js';
export { DatabaseModule } from './database.module.js';
export { runIn } from './run-in.js';
