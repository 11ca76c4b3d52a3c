import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { isSiret } from '@apprentissage/domain';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../database/index.js';
import { tellVerification, verifyChains } from './verification.js';

/**
 * Verifies the chains of the audit log in the database of `DATABASE_URL` (the owner's connection): all of
 * them, or with `--cfa SIRET` one. Says one line for each broken chain and a summary; exits with 1 when a
 * chain is broken, 2 when nothing could be verified.
 */
async function verify(): Promise<number> {
  const { values } = parseArgs({ options: { cfa: { type: 'string' } } });
  const siret = values.cfa?.replace(/\s/g, '') ?? null;
  if (siret !== null && !isSiret(siret)) throw new Error('--cfa attend un SIRET de 14 chiffres.');
  const url = process.env['DATABASE_URL'];
  if (!url || !URL.canParse(url)) {
    throw new Error('DATABASE_URL doit être l’adresse d’une base PostgreSQL.');
  }
  const dataSource = new DataSource({
    ...dataSourceOptions(url, 1),
    // A whole log takes the time it takes.
    extra: { connectionTimeoutMillis: 5_000, keepAlive: true },
  } as ReturnType<typeof dataSourceOptions>);
  try {
    await dataSource.initialize();
  } catch (error) {
    throw new Error(
      `La base de données indiquée par DATABASE_URL n’a pas répondu (${(error as Error).message}).`,
    );
  }
  try {
    const result = await dataSource.transaction('REPEATABLE READ', (manager) =>
      verifyChains(manager, siret),
    );
    if (result === null) throw new Error(`Aucun CFA n’a le SIRET ${siret}.`);
    for (const line of tellVerification(result)) console.log(line);
    return result.broken.length === 0 ? 0 : 1;
  } finally {
    await dataSource.destroy();
  }
}

verify().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error((error as Error).message);
    process.exitCode = 2;
  },
);
