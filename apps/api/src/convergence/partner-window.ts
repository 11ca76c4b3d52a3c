import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Clock, CONFIG, type Config } from '../config/index.js';
import { Problem } from '../http/index.js';

const WINDOW_MS = 60_000;

/**
 * How many calls a token makes in a minute. Counted in memory, by each process: the limit is coarse (it
 * keeps a program in a loop from starving the others), and a count shared in PostgreSQL would cost more
 * than most calls do. With several replicas a token may make as many times more.
 */
@Injectable()
export class PartnerWindow {
  private startedAt = 0;
  private counts = new Map<string, number>();

  constructor(
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Refuses a key that is past its limit, before anything is asked of the database. */
  refuseIfFull(key: string): void {
    const now = this.clock.now().getTime();
    if (now - this.startedAt >= WINDOW_MS) {
      this.startedAt = now;
      this.counts = new Map();
    }
    if ((this.counts.get(nameOf(key)) ?? 0) < this.config.partnerRequestsPerMinute) return;
    throw new Problem('trop_de_tentatives', {
      detail: `Plus de ${this.config.partnerRequestsPerMinute} appels en une minute avec cette clé.`,
      retryAfter: Math.max(1, (this.startedAt + WINDOW_MS - now) / 1_000),
    });
  }

  /** Counts one call of a key that exists: only those are remembered. */
  count(key: string): void {
    const name = nameOf(key);
    this.counts.set(name, (this.counts.get(name) ?? 0) + 1);
  }
}

/** Keys are secrets: memory holds a hash of them. */
function nameOf(key: string): string {
  return createHash('sha256').update(key).digest('base64');
}
