import { Injectable } from '@nestjs/common';
import { Clock } from '../../config/index.js';
import { Database, IDENTITY } from '../../database/index.js';
import { PasskeyChallenge } from './passkey-challenge.entity.js';

/** How long a challenge may be answered. */
export const CHALLENGE_MS = 5 * 60_000;

type Purpose = PasskeyChallenge['purpose'];

/** Challenges for devices: one at a time for a holder and a use, five minutes, answered once, right or wrong. */
@Injectable()
export class PasskeyChallenges {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Notes what `holder` was given to sign; an earlier challenge for the same use is dead. */
  async give(holder: Buffer, purpose: Purpose, challenge: string): Promise<void> {
    const expiresAt = new Date(this.clock.now().getTime() + CHALLENGE_MS);
    await this.database.as(IDENTITY, (manager) =>
      manager.upsert(PasskeyChallenge, { holderHash: holder, purpose, challenge, expiresAt }, [
        'holderHash',
        'purpose',
      ]),
    );
  }

  /** The challenge of `holder`, which is used up by this; `null` without a living one. */
  take(holder: Buffer, purpose: Purpose): Promise<string | null> {
    return this.database.as(IDENTITY, async (manager) => {
      const { raw } = (await manager
        .createQueryBuilder()
        .delete()
        .from(PasskeyChallenge)
        .where('holder_hash = :holder AND purpose = :purpose', { holder, purpose })
        .returning(['challenge', 'expiresAt'])
        .execute()) as { raw: { challenge: string; expires_at: Date }[] };
      const [given] = raw;
      return given && given.expires_at > this.clock.now() ? given.challenge : null;
    });
  }
}
