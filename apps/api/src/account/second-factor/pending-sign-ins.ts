import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { MoreThan, type EntityManager } from 'typeorm';
import { Clock, CONFIG, type Config } from '../../config/index.js';
import { Problem } from '../../http/index.js';
import { User } from '../../users/index.js';
import { OwnCookie } from '../own-cookie.js';
import { newSecret, hashSecret } from '../secrets.js';
import { PendingSignIn } from './pending-sign-in.entity.js';

/** How long the second factor is waited for. */
const LIFE_S = 10 * 60;

/** A sign-in that waits, and whose it is. */
export interface Waiting {
  readonly idHash: Buffer;
  readonly user: User;
}

/** Sign-ins between the two factors: a cookie and a row of their own, ten minutes, no session. */
@Injectable()
export class PendingSignIns {
  private readonly cookie: OwnCookie;

  constructor(
    private readonly clock: Clock,
    @Inject(CONFIG) config: Config,
  ) {
    this.cookie = new OwnCookie(config, 'sign-in', LIFE_S);
  }

  async begin(manager: EntityManager, userId: string, reply: FastifyReply): Promise<void> {
    const secret = newSecret();
    await manager.insert(PendingSignIn, {
      idHash: hashSecret(secret),
      userId,
      expiresAt: new Date(this.clock.now().getTime() + LIFE_S * 1_000),
    });
    this.cookie.set(reply, secret);
  }

  /** The sign-in that the request goes on with. @throws Problem `non_authentifie` without one */
  async find(manager: EntityManager, request: FastifyRequest): Promise<Waiting> {
    const idHash = this.cookie.hashOf(request);
    const row =
      idHash &&
      (await manager.findOneBy(PendingSignIn, { idHash, expiresAt: MoreThan(this.clock.now()) }));
    const user = row && (await manager.findOneBy(User, { id: row.userId, active: true }));
    if (!row || !user) throw new Problem('non_authentifie');
    return { idHash: row.idHash, user };
  }

  /** Ends a sign-in that got its second factor. @throws Problem `non_authentifie` when it is over already */
  async end(manager: EntityManager, { idHash }: Waiting, reply: FastifyReply): Promise<void> {
    const { affected } = await manager.delete(PendingSignIn, { idHash });
    if (affected !== 1) throw new Problem('non_authentifie');
    this.cookie.clear(reply);
  }
}
