import { Inject, Injectable } from '@nestjs/common';
import { effectiveRights, type Right } from '@apprentissage/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type EntityManager, Not } from 'typeorm';
import { Clock, CONFIG, type Config } from '../config/index.js';
import { type CfaActor, Database, IDENTITY, type OpcoActor } from '../database/index.js';
import { SessionReader } from '../http/index.js';
import { hashSecret, newSecret } from './secrets.js';
import { Session } from './session.entity.js';

/** A session without a request for so long is over. */
export const IDLE_MS = 30 * 60_000;
const IDLE = `${IDLE_MS / 1_000} seconds`;
const LIFETIME_MS = 10 * 3_600_000;
/** `last_seen_at` is written at most once in this time. */
const SEEN_EVERY_MS = 60_000;

interface Holder {
  user_id: string;
  audience: 'cfa' | 'opco';
  cfa_id: string | null;
  rights: Right[];
  nom: string;
  prenom: string;
  last_seen_at: Date;
}

/**
 * Sessions are rows: the cookie carries an opaque secret, the table its SHA-256. Closing one is a
 * delete, effective on the very next request of any replica. Idle 30 minutes, 10 hours at most.
 */
@Injectable()
export class Sessions extends SessionReader {
  private readonly cookie: string;
  private readonly secure: boolean;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    @Inject(CONFIG) config: Config,
  ) {
    super();
    this.secure = config.publicUrl.protocol === 'https:';
    this.cookie = this.secure ? '__Host-session' : 'session';
  }

  async actorOf(request: FastifyRequest): Promise<CfaActor | OpcoActor | null> {
    const secret = request.cookies[this.cookie];
    if (!secret || secret.length !== 43) return null;
    const idHash = hashSecret(secret);
    const now = this.clock.now();
    const [holder] = await this.database.lookUp<Holder>(
      'session_holder',
      'SELECT * FROM session_holder($1, $2, $3)',
      [idHash, now, IDLE],
    );
    if (holder === undefined) return null;
    if (now.getTime() - holder.last_seen_at.getTime() > SEEN_EVERY_MS) {
      await this.database.as(IDENTITY, (manager) =>
        manager.update(Session, { idHash }, { lastSeenAt: now }),
      );
    }
    const common = {
      userId: holder.user_id,
      name: `${holder.prenom} ${holder.nom}`,
      rights: effectiveRights(holder.rights),
    };
    return holder.cfa_id === null
      ? { kind: 'opco', cfaId: null, ...common }
      : { kind: 'cfa', cfaId: holder.cfa_id, ...common };
  }

  /**
   * Opens a session for a person and sets its cookie. The session the request came with, if any, is
   * closed: an id planted before sign-in is worth nothing after.
   */
  async open(
    manager: EntityManager,
    userId: string,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    await this.closeIn(manager, request);
    const secret = newSecret();
    const now = this.clock.now();
    await manager.insert(Session, {
      idHash: hashSecret(secret),
      userId,
      createdAt: now,
      lastSeenAt: now,
      expiresAt: new Date(now.getTime() + LIFETIME_MS),
      userAgent: (request.headers['user-agent'] ?? '').slice(0, 300),
    });
    void reply.setCookie(this.cookie, secret, {
      httpOnly: true,
      sameSite: 'lax',
      path: '/',
      secure: this.secure,
    });
  }

  /** Closes the session of the request and forgets its cookie. */
  async close(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    await this.database.as(IDENTITY, (manager) => this.closeIn(manager, request));
    void reply.clearCookie(this.cookie, { path: '/', secure: this.secure });
  }

  /** What the table knows of the session a request came with; `null` without a cookie. */
  hashOf(request: FastifyRequest): Buffer | null {
    const secret = request.cookies[this.cookie];
    return secret ? hashSecret(secret) : null;
  }

  /** Ends every session of a person but `keep`. */
  async endAll(manager: EntityManager, userId: string, keep: Buffer | null): Promise<void> {
    await manager.delete(Session, { userId, ...(keep && { idHash: Not(keep) }) });
  }

  private async closeIn(manager: EntityManager, request: FastifyRequest): Promise<void> {
    const secret = request.cookies[this.cookie];
    if (secret) await manager.delete(Session, { idHash: hashSecret(secret) });
  }
}
