import { randomBytes } from 'node:crypto';
import { crc32 } from 'node:zlib';

/** What a secret opens; the first part of its text, so that people and scanners recognise it. */
export type KeyFamily =
  /** The token of a CFA, shown by its software. */
  | 'aacfa'
  /** The OAuth2 secret of a software vendor. */
  | 'aaven'
  /** A short-lived OAuth2 access token of a vendor. */
  | 'aaacc';

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const BASE = BigInt(ALPHABET.length);
/** 256 bits in base 62. */
const SECRET_LENGTH = 43;
/** 32 bits in base 62. */
const CHECKSUM_LENGTH = 6;
const SHAPE = new RegExp(`^[a-z]{5}_[0-9A-Za-z]{${SECRET_LENGTH + CHECKSUM_LENGTH}}$`);
/** How much of the text may be kept and shown: the family and six characters. */
const PREFIX_LENGTH = 12;

/**
 * A new secret: `aacfa_` + 256 random bits + a checksum, letters and digits only. The checksum lets
 * anybody tell a real leak from a look-alike, and the API refuse a mistyped one, without a database.
 */
export function newSecretKey(family: KeyFamily): string {
  const random = BigInt(`0x${randomBytes(32).toString('hex')}`);
  const body = `${family}_${base62(random, SECRET_LENGTH)}`;
  return body + checksum(body);
}

/** `true` when the text has the shape and the checksum of a secret of this family. */
export function isSecretKey(family: KeyFamily, text: string): boolean {
  if (!text.startsWith(`${family}_`) || !SHAPE.test(text)) return false;
  const body = text.slice(0, -CHECKSUM_LENGTH);
  return text.slice(-CHECKSUM_LENGTH) === checksum(body);
}

/** The beginning of a secret, by which people recognise it in a list. */
export function prefixOf(secret: string): string {
  return secret.slice(0, PREFIX_LENGTH);
}

function checksum(text: string): string {
  return base62(BigInt(crc32(text)), CHECKSUM_LENGTH);
}

function base62(value: bigint, length: number): string {
  let text = '';
  for (let rest = value; rest > 0n; rest /= BASE) text = ALPHABET[Number(rest % BASE)] + text;
  return text.padStart(length, '0');
}
