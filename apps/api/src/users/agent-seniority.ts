import { Inject, Injectable } from '@nestjs/common';
import { isEstablished, type Seniority } from '@apprentissage/domain';
import type { EntityManager } from 'typeorm';
import { CONFIG, type Config } from '../config/index.js';

/**
 * Since when agents are agents: what takes several of them takes nobody whom one of the others has just
 * invited. The database asks for a day, the shortest delay there may be (`are_established`).
 */
@Injectable()
export class AgentSeniority {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** The hours that an agent must have been one. */
  get delayHours(): number {
    return this.config.nominationDelayHours;
  }

  /** How long somebody has been an agent at a moment. */
  async of(manager: EntityManager, userId: string, at: Date): Promise<Seniority> {
    const [agent] = (await manager.query('SELECT confirmed_at FROM users WHERE id = $1', [
      userId,
    ])) as { confirmed_at: Date | null }[];
    return { agentSince: agent?.confirmed_at ?? null, at, delayHours: this.delayHours };
  }

  /** Whether all of them have been agents for long enough by then. */
  async areEstablished(
    manager: EntityManager,
    userIds: readonly string[],
    at: Date,
  ): Promise<boolean> {
    for (const userId of userIds) {
      if (!isEstablished(await this.of(manager, userId, at))) return false;
    }
    return true;
  }
}
