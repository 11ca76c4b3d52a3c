import { Inject, Injectable } from '@nestjs/common';
import { effectiveRights, type Moyen, type Right } from '@apprentissage/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type EntityManager, Not } from 'typeorm';
import { Clock, CONFIG, type Config } from '../config/index.js';
import { type CfaActor, Database, IDENTITY, type OpcoActor } from '../database/index.js';
import { Problem, SessionReader, type SignedIn } from '../http/index.js';
import { User } from '../users/index.js';
import { OwnCookie } from './own-cookie.js';
import { PendingSignIn } from './second-factor/pending-sign-in.entity.js';
import { Standing } from './second-factor/standing.js';
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
  proven_at: Date | null;
  proven_by: Moyen | null;
  second_factor: boolean;
}

/**
 * Sessions are rows: the cookie carries an opaque secret, the table its SHA-256. Closing one is a
 * delete, effective on the very next request of any replica. Idle 30 minutes, 10 hours at most. The id
 * changes each time its holder proves who they are.
 */
@Injectable()
export class Sessions extends SessionReader {
  private readonly cookie: OwnCookie;

  constructor(
    private readonly database: Database,
    private readonly standing: Standing,
    private readonly clock: Clock,
    @Inject(CONFIG) config: Config,
  ) {
    super();
    this.cookie = new OwnCookie(config, 'session');
  }

  async signedIn(request: FastifyRequest): Promise<SignedIn | null> {
    const idHash = this.hashOf(request);
    if (idHash === null) return null;
    const now = this.clock.now();
    const [holder] = await this.database.lookUp<Holder>(
      'session_holder',
      'SELECT * FROM session_holder($1, $2, $3)',
      [idHash, now, IDLE],
    );
    if (holder === undefined) return null;
    const seen = now.getTime() - holder.last_seen_at.getTime() <= SEEN_EVERY_MS;
    if (!seen && request.background !== true) {
      await this.database.as(IDENTITY, (manager) =>
        manager.update(Session, { idHash }, { lastSeenAt: now }),
      );
    }
    return {
      actor: actorOf(holder),
      provenAt: holder.proven_at,
      provenBy: holder.proven_by,
      secondFactor: this.standing.state(holder.audience, holder.second_factor),
    };
  }

  moyensOf({ userId }: CfaActor | OpcoActor): Promise<Moyen[]> {
    return this.database.as(IDENTITY, (manager) => this.standing.moyens(manager, userId));
  }

  /**
   * Opens a session for a person who proved who they are, and sets its cookie. The session the request
   * came with, if any, is closed: an id planted before sign-in is worth nothing after.
   */
  async open(
    manager: EntityManager,
    userId: string,
    provenBy: Moyen,
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
      provenAt: now,
      provenBy,
    });
    // Somebody deactivated meanwhile: their row is locked until that is done, and opens nothing after.
    const { affected } = await manager.update(
      User,
      { id: userId, active: true },
      { lastSignInAt: now },
    );
    if (affected !== 1) throw new Problem('identifiants_invalides');
    this.cookie.set(reply, secret);
  }

  /**
   * Notes that the holder of an open session proved again who they are, under a new id: the old one is
   * dead.
   *
   * @returns what the table knows of the new id
   * @throws Problem `non_authentifie` when the session is over
   */
  async prove(
    manager: EntityManager,
    provenBy: Moyen,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<Buffer> {
    const secret = newSecret();
    const idHash = hashSecret(secret);
    const { affected } = await manager.update(
      Session,
      { idHash: this.idOf(request) },
      { idHash, provenAt: this.clock.now(), provenBy },
    );
    if (affected !== 1) throw new Problem('non_authentifie');
    this.cookie.set(reply, secret);
    return idHash;
  }

  /** Closes the session of the request and forgets its cookie. */
  async close(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    await this.database.as(IDENTITY, (manager) => this.closeIn(manager, request));
    this.cookie.clear(reply);
  }

  /** The same inside a transaction, for a request that may come without a session. */
  async leave(manager: EntityManager, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    if (this.hashOf(request) === null) return;
    await this.closeIn(manager, request);
    this.cookie.clear(reply);
  }

  /** What the table knows of the session a request came with; `null` without a cookie. */
  hashOf(request: FastifyRequest): Buffer | null {
    return this.cookie.hashOf(request);
  }

  /** The same, on routes that only sessions can reach. @throws Problem `non_authentifie` */
  idOf(request: FastifyRequest): Buffer {
    const idHash = this.hashOf(request);
    if (idHash === null) throw new Problem('non_authentifie');
    return idHash;
  }

  /** Ends every session of a person but `keep`, and every sign-in under way. */
  async endAll(manager: EntityManager, userId: string, keep: Buffer | null): Promise<void> {
    await manager.delete(Session, { userId, ...(keep && { idHash: Not(keep) }) });
    await manager.delete(PendingSignIn, { userId });
  }

  private async closeIn(manager: EntityManager, request: FastifyRequest): Promise<void> {
    const idHash = this.hashOf(request);
    if (idHash !== null) await manager.delete(Session, { idHash });
  }
}

function actorOf({ user_id, cfa_id, nom, prenom, rights }: Holder): CfaActor | OpcoActor {
  const common = {
    userId: user_id,
    name: `${prenom} ${nom}`,
    rights: effectiveRights(rights),
  };
  return cfa_id === null
    ? { kind: 'opco', cfaId: null, ...common }
    : { kind: 'cfa', cfaId: cfa_id, ...common };
}
