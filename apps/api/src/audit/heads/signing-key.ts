import {
  createPrivateKey,
  createPublicKey,
  hkdfSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';
import type { EncryptionKey } from '../../config/index.js';

/** What stands before the 32 bytes of an Ed25519 key, private (PKCS #8) and public (SPKI). */
const PRIVATE = Buffer.from('302e020100300506032b657004220420', 'hex');
const PUBLIC = Buffer.from('302a300506032b6570032100', 'hex');

/**
 * Signs the heads that leave the portal. The key is derived from a master key: nothing more to make, to
 * keep or to lose, and whoever has the database alone cannot sign.
 */
export class SigningKey {
  /** What signatures are checked with, in base64: to be noted outside the portal. */
  readonly shown: string;
  private readonly key: KeyObject;

  constructor({ key }: EncryptionKey) {
    const seed = Buffer.from(hkdfSync('sha256', key, '', 'audit heads', 32));
    this.key = createPrivateKey({
      key: Buffer.concat([PRIVATE, seed]),
      format: 'der',
      type: 'pkcs8',
    });
    this.shown = createPublicKey(this.key)
      .export({ format: 'der', type: 'spki' })
      .subarray(PUBLIC.length)
      .toString('base64');
  }

  sign(text: string): string {
    return sign(null, Buffer.from(text), this.key).toString('base64');
  }
}

/** @param shown the key, as `SigningKey.shown` */
export function isSignedBy(shown: string, text: string, signature: string): boolean {
  const bytes = Buffer.from(shown, 'base64');
  const key = createPublicKey({
    key: Buffer.concat([PUBLIC, bytes]),
    format: 'der',
    type: 'spki',
  });
  return verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64'));
}
