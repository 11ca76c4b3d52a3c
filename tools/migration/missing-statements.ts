import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { ROOT } from '../portal/settings.ts';
import { startTestDatabase } from '../test-database/test-database.ts';

/** Tables and columns; constraints, indexes and defaults are written by hand, with names that speak. */
const STRUCTURE =
  /^(CREATE TABLE|DROP TABLE|ALTER TABLE "\w+" (ADD|DROP|ALTER COLUMN) (?!CONSTRAINT)(?!.* DEFAULT))/;

/**
 * What must be done to a database that has been through every migration so that it has the tables and
 * columns of the entities: asked of TypeORM on a throw-away database.
 */
export async function missingStatements(): Promise<{ up: string[]; down: string[] }> {
  const cluster = await startTestDatabase();
  try {
    const compiled = pathToFileURL(join(ROOT, 'apps/api/dist/database/data-source.js')).href;
    const { dataSourceOptions } = (await import(compiled)) as {
      dataSourceOptions: (url: string, poolSize: number) => DataSourceOptions;
    };
    const dataSource = new DataSource({
      ...dataSourceOptions(cluster.ownerUrl, 1),
      extra: {},
    } as DataSourceOptions);
    await dataSource.initialize();
    try {
      // TypeORM looks there for the text of generated columns; this database is not kept.
      await dataSource.query(
        'CREATE TABLE typeorm_metadata (type text, database text, schema text, "table" text, name text, value text)',
      );
      const { upQueries, downQueries } = await dataSource.driver.createSchemaBuilder().log();
      const generated = await dataSource.query<{ name: string }[]>(
        `SELECT attname AS name FROM pg_attribute WHERE attgenerated <> ''`,
      );
      const kept = (queries: readonly { query: string }[]) =>
        queries
          .map(({ query }) => query)
          .filter((query) => STRUCTURE.test(query))
          .filter((query) => !generated.some(({ name }) => query.includes(`${name}"`)));
      return { up: kept(upQueries), down: kept(downQueries).reverse() };
    } finally {
      await dataSource.destroy();
    }
  } finally {
    await cluster.stop();
  }
}
