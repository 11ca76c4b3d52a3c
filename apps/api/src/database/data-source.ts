import type { DataSourceOptions } from 'typeorm';
import { entities } from './entities.js';
import { migrations } from './migrations/index.js';

/**
 * Options of a connection. Every wait is bounded: with the driver's defaults, a dead link would hang
 * requests for ever.
 */
export function dataSourceOptions(url: string, poolSize = 16): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    entities,
    migrations,
    synchronize: false,
    migrationsTransactionMode: 'each',
    logging: false,
    poolSize,
    applicationName: 'action-apprentissage',
    extra: {
      connectionTimeoutMillis: 5_000,
      query_timeout: 30_000,
      statement_timeout: 20_000,
      lock_timeout: 10_000,
      idle_in_transaction_session_timeout: 30_000,
      keepAlive: true,
    },
  };
}
