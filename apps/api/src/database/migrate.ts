import 'reflect-metadata';
import { connectOwner } from './owner-connection.js';

/**
 * Brings the database of `DATABASE_URL` (the owner's connection) up to the newest migration. Says one
 * clear sentence and exits with 1 when it cannot. Several processes may start it at once: they queue.
 */
async function migrate(): Promise<void> {
  const url = process.env['DATABASE_URL'];
  if (!url || !URL.canParse(url)) {
    throw new Error('DATABASE_URL doit être l’adresse d’une base PostgreSQL.');
  }
  const dataSource = await connectOwner(url, 2, { lock_timeout: 5_000 });
  try {
    const runner = dataSource.createQueryRunner();
    await runner.query(`SELECT pg_advisory_lock(hashtext('action-apprentissage-migrations'))`);
    const done = await dataSource.runMigrations();
    await runner.release();
    console.log(
      done.length === 0
        ? 'Base de données à jour.'
        : `Base de données : ${done.length} migration(s) appliquée(s).`,
    );
  } finally {
    await dataSource.destroy();
  }
}

migrate().catch((error: unknown) => {
  console.error((error as Error).message);
  process.exitCode = 1;
});
