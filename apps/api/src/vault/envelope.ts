import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const ALGORITHM = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const KEY_BYTES = 32;

/** One AES-256-GCM box: nonce, tag, text. */
const OVERHEAD = NONCE_BYTES + TAG_BYTES;
const WRAPPED_BYTES = OVERHEAD + KEY_BYTES;
/** First byte of every envelope: the layout below. */
const LAYOUT = 1;

/** The parts of a sealed value: which master key wraps its data key, the wrapped key, the sealed text. */
export interface Envelope {
  readonly keyId: string;
  readonly wrappedKey: Buffer;
  readonly box: Buffer;
}

/** A sealed value that cannot be opened; says nothing of what is in it. */
export class VaultError extends Error {}

/** A new random data key. */
export function newDataKey(): Buffer {
  return randomBytes(KEY_BYTES);
}

/** Encrypts; `context` is authenticated with it, so that the box opens nowhere else. */
export function encrypt(key: Buffer, plain: Buffer, context: string): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(ALGORITHM, key, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(Buffer.from(context));
  const text = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), text]);
}

/** @throws VaultError when key, context or a single bit is not the one of the encryption */
export function decrypt(key: Buffer, box: Buffer, context: string): Buffer {
  try {
    const decipher = createDecipheriv(ALGORITHM, key, box.subarray(0, NONCE_BYTES), {
      authTagLength: TAG_BYTES,
    });
    decipher.setAAD(Buffer.from(context));
    decipher.setAuthTag(box.subarray(NONCE_BYTES, OVERHEAD));
    return Buffer.concat([decipher.update(box.subarray(OVERHEAD)), decipher.final()]);
  } catch {
    throw new VaultError('a sealed value cannot be opened');
  }
}

/** Layout, length of the key's name, its name, the wrapped data key, the box. */
export function pack({ keyId, wrappedKey, box }: Envelope): Buffer {
  const name = Buffer.from(keyId);
  return Buffer.concat([Buffer.from([LAYOUT, name.length]), name, wrappedKey, box]);
}

/** @throws VaultError when it is no envelope */
export function unpack(sealed: Buffer): Envelope {
  const [layout, length = 0] = sealed;
  const wrappedAt = 2 + length;
  const boxAt = wrappedAt + WRAPPED_BYTES;
  if (layout !== LAYOUT || sealed.length < boxAt + OVERHEAD) {
    throw new VaultError('a sealed value is not of a known layout');
  }
  return {
    keyId: sealed.subarray(2, wrappedAt).toString(),
    wrappedKey: sealed.subarray(wrappedAt, boxAt),
    box: sealed.subarray(boxAt),
  };
}
