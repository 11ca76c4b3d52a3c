import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { Clock } from '../config/index.js';
import { Database, IDENTITY } from '../database/index.js';
import type { Once } from '../contracts/index.js';
import { Problem } from '../http/index.js';
import { Loop } from '../jobs/index.js';
import { IdempotencyKey } from './idempotency-key.entity.js';
import type { Partner } from './partner.js';

/** How long an answer can be replayed: a week, and a day of margin. */
const KEPT_MS = 8 * 86_400_000;
const PURGE_EVERY_MS = 3_600_000;

/**
 * What an `Idempotency-Key` covers: this token, this route, this very request. Its answer is kept at
 * least seven days when the request had its effect; a refusal keeps nothing, so that the same key
 * serves once the request is corrected.
 *
 * @throws Problem `requete_invalide`
 */
export function onceOf(
  { actor }: Partner,
  route: string,
  key: string | undefined,
  body: unknown,
): Once | null {
  if (key === undefined) return null;
  if (!/^[\x20-\x7e]{1,200}$/.test(key)) {
    throw new Problem('requete_invalide', {
      detail: 'L’en-tête Idempotency-Key compte de 1 à 200 caractères simples.',
    });
  }
  const requestHash = createHash('sha256')
    .update(JSON.stringify(body) ?? '')
    .digest();
  return { tokenId: actor.tokenId, route, key, requestHash };
}

/** Forgets old keys, hour after hour. */
@Injectable()
export class IdempotencyPurge extends Loop {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {
    super(PURGE_EVERY_MS);
  }

  /** Deletes what is older than eight days. */
  async round(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - KEPT_MS);
    await this.database.as(IDENTITY, (manager) =>
      manager.delete(IdempotencyKey, { createdAt: LessThan(before) }),
    );
  }
}
