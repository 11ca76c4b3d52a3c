import type { EntityManager } from 'typeorm';
import type { PoolClient } from 'pg';
import type { Statement } from './database.js';

/**
 * Runs one statement inside the transaction of `manager`, with a name if it has one: PostgreSQL then
 * plans it once per connection, which TypeORM's own `query` cannot ask for.
 */
export async function runIn<T>(manager: EntityManager, statement: Statement): Promise<T[]> {
  if (manager.queryRunner === undefined) throw new Error('runIn works inside Database.as only');
  const client = (await manager.queryRunner.connect()) as PoolClient;
  const { rows } = await client.query({ ...statement });
  return rows as T[];
}
