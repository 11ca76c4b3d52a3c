import type { FastifyRequest } from 'fastify';
import type { CfaActor, OpcoActor } from '../database/index.js';

/** Tells who holds the session of a request; the account module answers. */
export abstract class SessionReader {
  /** The person behind the session cookie, or `null` when there is no living session. */
  abstract actorOf(request: FastifyRequest): Promise<CfaActor | OpcoActor | null>;
}
