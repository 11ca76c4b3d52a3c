import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config, ConfigError, type EncryptionKey } from '../config/index.js';
import { decrypt, encrypt, newDataKey, pack, unpack, VaultError } from './envelope.js';

/**
 * Seals what the database must not hold in clear: a random data key per value encrypts it (AES-256-GCM),
 * the active master key wraps the data key and is named in the envelope. Changing the master key wraps
 * again and leaves the encrypted text as it is.
 */
@Injectable()
export class Vault {
  private readonly keys: ReadonlyMap<string, EncryptionKey>;
  private readonly first: EncryptionKey | undefined;

  constructor(@Inject(CONFIG) { encryptionKeys }: Config) {
    this.keys = new Map(encryptionKeys.map((one) => [one.id, one]));
    [this.first] = encryptionKeys;
  }

  /** Seals a value for one place: it opens with the same `context` only (see `contextOf`). */
  seal(plain: Buffer, context: string): Buffer {
    const { id, key } = this.active();
    const dataKey = newDataKey();
    return pack({
      keyId: id,
      wrappedKey: encrypt(key, dataKey, wrapping(id, context)),
      box: encrypt(dataKey, plain, context),
    });
  }

  /** Opens a sealed value. @throws VaultError another context, an unknown key, a changed bit */
  open(sealed: Buffer, context: string): Buffer {
    return decrypt(this.dataKey(sealed, context), unpack(sealed).box, context);
  }

  /** The same value under the active master key; `null` when it is already. @throws VaultError */
  rewrap(sealed: Buffer, context: string): Buffer | null {
    const { id, key } = this.active();
    const { keyId, box } = unpack(sealed);
    if (keyId === id) return null;
    const dataKey = this.dataKey(sealed, context);
    return pack({ keyId: id, wrappedKey: encrypt(key, dataKey, wrapping(id, context)), box });
  }

  private dataKey(sealed: Buffer, context: string): Buffer {
    const { keyId, wrappedKey } = unpack(sealed);
    const master = this.keys.get(keyId);
    if (master === undefined) {
      throw new VaultError(`a value is sealed by the key « ${keyId} », which is not configured`);
    }
    return decrypt(master.key, wrappedKey, wrapping(keyId, context));
  }

  private active(): EncryptionKey {
    if (this.first === undefined) throw new ConfigError('ENCRYPTION_KEYS doit être renseigné.');
    return this.first;
  }
}

function wrapping(keyId: string, context: string): string {
  return `${keyId}\n${context}`;
}
