import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { EntityManager } from 'typeorm';
import { Clock, CONFIG, type Config } from '../config/index.js';
import { Database, IDENTITY } from '../database/index.js';
import { KnownDevice } from './known-device.entity.js';
import { OwnCookie } from './own-cookie.js';
import { hashSecret, newSecret } from './secrets.js';

/** How long a browser stays known after its last sign-in. */
const LIFE_S = 90 * 86_400;
/** Browsers of one person that stay known: the last used. */
const MOST = 10;

/**
 * Browsers in which people signed in. Knowing one opens nothing: its wrong passwords are counted apart, so
 * that who fails on purpose elsewhere locks nobody out (ADR 0018).
 */
@Injectable()
export class KnownDevices {
  private readonly cookie: OwnCookie;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    @Inject(CONFIG) config: Config,
  ) {
    this.cookie = new OwnCookie(config, 'device', LIFE_S);
  }

  /** The browser a request comes from, if somebody with this identifiant signed in there; `null` otherwise. */
  async find(request: FastifyRequest, identifiant: string): Promise<string | null> {
    const idHash = this.cookie.hashOf(request);
    if (idHash === null) return null;
    const [known] = await this.database.as(
      IDENTITY,
      (manager) =>
        manager.query(
          `SELECT d.id FROM known_devices d JOIN users u ON u.id = d.user_id
           WHERE d.id_hash = $1 AND d.expires_at > $2 AND u.identifiant = $3
             AND u.confirmed_at IS NOT NULL`,
          [idHash, this.clock.now(), identifiant],
        ) as Promise<{ id: string }[]>,
    );
    return known?.id ?? null;
  }

  /**
   * Knows the browser in which a person has just signed in. Its secret changes each time: one that was
   * planted before is worth nothing after. The row stays, so that its tries stay counted.
   */
  async remember(
    manager: EntityManager,
    userId: string,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    const secret = newSecret();
    const idHash = hashSecret(secret);
    const expiresAt = new Date(this.clock.now().getTime() + LIFE_S * 1_000);
    const former = this.cookie.hashOf(request);
    if (former !== null) {
      // Whoever else signs in there keeps it known.
      await manager.update(KnownDevice, { idHash: former }, { idHash });
    }
    const { affected } = await manager.update(KnownDevice, { idHash, userId }, { expiresAt });
    if (affected === 0) {
      await manager.insert(KnownDevice, { idHash, userId, expiresAt });
      await manager.query(
        `DELETE FROM known_devices WHERE user_id = $1 AND id NOT IN (
           SELECT id FROM known_devices WHERE user_id = $1 ORDER BY expires_at DESC, id DESC LIMIT $2)`,
        [userId, MOST],
      );
    }
    this.cookie.set(reply, secret);
  }

  /** No browser of a person is known any more. */
  async forget(manager: EntityManager, userId: string): Promise<void> {
    await manager.delete(KnownDevice, { userId });
  }
}
