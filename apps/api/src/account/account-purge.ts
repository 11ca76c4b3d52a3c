import { Injectable } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { Clock } from '../config/index.js';
import { Database, IDENTITY } from '../database/index.js';
import { ONCE_MS } from '../http/index.js';
import { Loop } from '../jobs/index.js';
import { AccountLink } from './account-link.entity.js';
import { KnownDevice } from './known-device.entity.js';
import { Session } from './session.entity.js';

const HOUR_MS = 3_600_000;

/**
 * Forgets, hour after hour, what opens nothing any more: sessions, links, sign-ins under way, known
 * browsers and changes of address past their time, old counts, keys of forms sent long ago.
 */
@Injectable()
export class AccountPurge extends Loop {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {
    super(HOUR_MS);
  }

  async round(): Promise<void> {
    const now = this.clock.now();
    await this.database.as(IDENTITY, async (manager) => {
      await manager.delete(Session, { expiresAt: LessThan(now) });
      await manager.delete(AccountLink, { expiresAt: LessThan(now) });
      await manager.delete(KnownDevice, { expiresAt: LessThan(now) });
      // A new address is kept while its link, or the one that undoes it, still serves.
      await manager.query(
        'DELETE FROM address_changes WHERE coalesce(undo_expires_at, expires_at) < $1',
        [now],
      );
      for (const table of ['pending_sign_ins', 'passkey_challenges']) {
        await manager.query(`DELETE FROM ${table} WHERE expires_at < $1`, [now]);
      }
      // Longer than any span in which tries are counted.
      await manager.query(
        'DELETE FROM tries WHERE free_at < $1 AND coalesce(at[cardinality(at)], free_at) < $1',
        [new Date(now.getTime() - HOUR_MS)],
      );
      await manager.query('DELETE FROM once_keys WHERE at < $1', [
        new Date(now.getTime() - ONCE_MS),
      ]);
      await manager.query('DELETE FROM vendor_tokens WHERE expires_at < $1', [now]);
    });
    await this.database.pool.query('DELETE FROM throttles WHERE expire < $1', [now.getTime()]);
  }
}
