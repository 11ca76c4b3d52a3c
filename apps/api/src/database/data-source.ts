import pg from 'pg';
import type { DataSourceOptions } from 'typeorm';
import { entities } from './entities.js';
import { migrations } from './migrations/index.js';

const { types } = pg;

/** Civil dates stay the text `YYYY-MM-DD`, counts are numbers (an amount in cents fits one as well). */
const READ_AS: Readonly<Record<number, (text: string) => unknown>> = {
  [types.builtins.DATE]: (text) => text,
  [types.builtins.INT8]: Number,
};

/** The driver's own readers of values, with ours in front, for the connections of one pool only. */
const typeParsers = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    (format !== 'binary' && READ_AS[oid]) || types.getTypeParser(oid, format as 'text'),
};

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
      types: typeParsers,
      // Statements of one transaction may leave together: see `Database.read`.
      pipeline: true,
    },
  };
}
