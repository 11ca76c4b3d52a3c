import { DataSource } from 'typeorm';
import { dataSourceOptions } from './data-source.js';

/**
 * Connects to the owner's database (`DATABASE_URL`) for what is done beside the servers: its statements take
 * the time they take.
 *
 * @param connections how many at most
 * @param limits of each connection, as node-postgres names them
 * @throws with a French sentence when the database does not answer
 */
export async function connectOwner(
  url: string,
  connections: number,
  limits: Readonly<Record<string, number>> = {},
): Promise<DataSource> {
  const dataSource = new DataSource({
    ...dataSourceOptions(url, connections),
    extra: { connectionTimeoutMillis: 5_000, keepAlive: true, ...limits },
  } as ReturnType<typeof dataSourceOptions>);
  try {
    return await dataSource.initialize();
  } catch (error) {
    throw new Error(
      `La base de données indiquée par DATABASE_URL n’a pas répondu (${(error as Error).message}).`,
    );
  }
}
