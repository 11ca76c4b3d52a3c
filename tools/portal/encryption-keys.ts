import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PlainError } from '../plain-error.ts';

const NAME = 'encryption-keys';

/**
 * The keys that seal what the database must not hold in clear: those of `ENCRYPTION_KEYS`, else one made
 * the first time and kept in the data folder, for our eyes only. Without it, sealed values are lost.
 */
export function encryptionKeys(dataDir: string, given: string | undefined): string {
  if (given) return given;
  const file = join(dataDir, NAME);
  try {
    if (!existsSync(file)) {
      const key = `k1:${randomBytes(32).toString('base64')}\n`;
      writeFileSync(file, key, { mode: 0o400, flag: 'wx' });
    }
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    throw new PlainError(
      `La clé de chiffrement ${file} ne peut pas être lue (${(error as Error).message}).`,
    );
  }
}
