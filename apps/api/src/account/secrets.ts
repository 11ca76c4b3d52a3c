import { createHash, randomBytes } from 'node:crypto';

/** A new secret of 256 random bits, as text that fits a cookie, a link and a header. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/**
 * What is stored of a secret. A plain SHA-256 is right for 256 random bits: there is nothing to guess,
 * and the look-up stays one index read.
 */
export function hashSecret(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
