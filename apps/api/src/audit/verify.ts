import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { isSiret } from '@apprentissage/domain';
import { verifyLog } from './verify-log.js';

/**
 * Verifies the chains of the audit log in the database of `DATABASE_URL` (the owner's connection): all of
 * them, or with `--cfa SIRET` one. With `--heads PATH` also against the sheets of heads that were kept
 * outside, signed by the servers (`ENCRYPTION_KEYS`) or by the key of `--key`. Says one line for each
 * chain that is wrong and a summary; exits with 1 when something is wrong, 2 when nothing could be
 * verified.
 */
async function verify(): Promise<number> {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({ options: { cfa: text, heads: text, key: text } });
  const siret = values.cfa?.replace(/\s/g, '');
  if (siret !== undefined && !isSiret(siret)) {
    throw new Error('--cfa attend un SIRET de 14 chiffres.');
  }
  const { DATABASE_URL: url, ENCRYPTION_KEYS: encryptionKeys } = process.env;
  if (!url || !URL.canParse(url)) {
    throw new Error('DATABASE_URL doit être l’adresse d’une base PostgreSQL.');
  }
  const { heads, key } = values;
  const { lines, intact } = await verifyLog({ url, siret, heads, key, encryptionKeys });
  for (const line of lines) console.log(line);
  return intact ? 0 : 1;
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
