import { Injectable } from '@nestjs/common';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { Database } from '../database/index.js';
import { networkKey } from './network.js';
import { Problem } from './problem.js';

/** How often something may happen: `points` times in `seconds`. */
export interface Limit {
  readonly name: string;
  readonly points: number;
  readonly seconds: number;
}

/**
 * Counts attempts in PostgreSQL, so that replicas share one count. The key is the caller's; it should
 * not be readable personal data.
 */
@Injectable()
export class Throttle {
  private readonly limiters = new Map<string, RateLimiterPostgres>();

  constructor(private readonly database: Database) {}

  /** Counts one attempt. @throws Problem `trop_de_tentatives` with `Retry-After` past the limit. */
  async hit(limit: Limit, key: string): Promise<void> {
    try {
      await this.limiter(limit).consume(key);
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      throw new Problem('trop_de_tentatives', { retryAfter: refusal.msBeforeNext / 1000 });
    }
  }

  /** The same for an address of the network; all those of one IPv6 /64 count as one. */
  hitFrom(limit: Limit, address: string): Promise<void> {
    return this.hit(limit, networkKey(address));
  }

  /** Forgets the attempts of a key. */
  async forget(limit: Limit, key: string): Promise<void> {
    await this.limiter(limit).delete(key);
  }

  private limiter(limit: Limit): RateLimiterPostgres {
    let limiter = this.limiters.get(limit.name);
    if (limiter === undefined) {
      limiter = new RateLimiterPostgres({
        storeClient: this.database.pool,
        storeType: 'pool',
        tableName: 'throttles',
        tableCreated: true,
        clearExpiredByTimeout: false,
        keyPrefix: limit.name,
        points: limit.points,
        duration: limit.seconds,
      });
      this.limiters.set(limit.name, limiter);
    }
    return limiter;
  }
}
