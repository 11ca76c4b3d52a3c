import { randomBytes } from 'node:crypto';

/** Base 32 of Crockford: no I, L, O, U, so that a number is read and dictated without mistake. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A new number of a dossier, `DA-XXXX-XXXX`: 40 random bits, so that numbers tell no count. */
export function newNumero(): string {
  const letters = [...randomBytes(8)].map((byte) => ALPHABET[byte % 32]).join('');
  return `DA-${letters.slice(0, 4)}-${letters.slice(4)}`;
}
