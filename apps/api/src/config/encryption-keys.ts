import { ConfigError } from './config-error.js';

/** A master key of 256 bits, kept outside the database, and the name by which sealed values know it. */
export interface EncryptionKey {
  readonly id: string;
  readonly key: Buffer;
}

const KEY_BYTES = 32;

/**
 * Reads `id:base64,id:base64`; the first key is the active one, the others still open what they sealed.
 *
 * @param needed without a key the portal may not start
 * @throws ConfigError
 */
export function readEncryptionKeys(text: string, needed: boolean): readonly EncryptionKey[] {
  if (text.trim() === '') {
    if (!needed) return [];
    throw new ConfigError(
      'ENCRYPTION_KEYS doit être renseigné : « nom:clé », la clé étant de 32 octets en base64 (par exemple celle que donne « openssl rand -base64 32 »).',
    );
  }
  const keys = text.split(',').map((one) => readKey(one.trim()));
  if (new Set(keys.map(({ id }) => id)).size !== keys.length) {
    throw new ConfigError('ENCRYPTION_KEYS contient deux clés du même nom.');
  }
  return Object.freeze(keys);
}

function readKey(text: string): EncryptionKey {
  const [, id, base64] = /^([\w-]{1,32}):([A-Za-z0-9+/]{43}=)$/.exec(text) ?? [];
  const key = Buffer.from(base64 ?? '', 'base64');
  if (id === undefined || key.length !== KEY_BYTES) {
    throw new ConfigError(
      'ENCRYPTION_KEYS doit être de la forme « nom:clé,nom:clé », chaque clé étant de 32 octets en base64.',
    );
  }
  return Object.freeze({ id, key });
}
