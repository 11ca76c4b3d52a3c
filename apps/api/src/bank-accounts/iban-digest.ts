import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database, IDENTITY } from '../database/index.js';
import { contextOf, Vault } from '../vault/index.js';

const NAME = 'iban_digest';
const SECRET = { table: 'sealed_keys', column: 'secret' };

/**
 * Tells equal IBAN apart without reading any: an HMAC under a key of the portal's own, made once, sealed
 * in the database. It outlives the master keys, so that a rotation leaves every digest as it is.
 */
@Injectable()
export class IbanDigest {
  private key: Promise<Buffer> | undefined;

  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
  ) {}

  async of(iban: string): Promise<Buffer> {
    this.key ??= this.load().catch((error: unknown) => {
      this.key = undefined;
      throw error;
    });
    return createHmac('sha256', await this.key)
      .update(iban)
      .digest();
  }

  /** Of two replicas that start at once, one makes the key and both read it. */
  private load(): Promise<Buffer> {
    return this.database.as(IDENTITY, async (manager) => {
      const id = randomUUID();
      await manager.query(
        `INSERT INTO sealed_keys (id, name, secret) VALUES ($1, $2, $3)
         ON CONFLICT (name) DO NOTHING`,
        [id, NAME, this.vault.seal(randomBytes(32), contextOf(SECRET, id))],
      );
      const [row] = (await manager.query(`SELECT id, secret FROM sealed_keys WHERE name = $1`, [
        NAME,
      ])) as [{ id: string; secret: Buffer }];
      return this.vault.open(row.secret, contextOf(SECRET, row.id));
    });
  }
}
