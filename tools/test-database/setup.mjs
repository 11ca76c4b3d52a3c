/**
 * Jest's global setup for the module tests: one throw-away PostgreSQL for the whole run, whose database
 * `TEST_DATABASE_TEMPLATE` has been through the real migrations; each test file copies it with
 * `CREATE DATABASE … TEMPLATE …`. The cluster ends with this process, however it ends.
 */
import { startTestDatabase } from './test-database.ts';

export default async function setup() {
  globalThis.testDatabase = await startTestDatabase();
}
