import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import type { Actor, CfaActor, OpcoActor } from '../database/index.js';
import { ACCESS, type Access, type Allowed } from './allow.js';
import { checkOrigin } from './origin.js';
import { Problem } from './problem.js';
import { SessionReader } from './session-reader.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who acts; set by a guard. */
    actor?: Actor;
  }
}

/**
 * The global guard, closed by default: a route that declares neither `@Allow`, `@Public` nor `@Partner`
 * answers 403. A request that may change something must also come from the portal's own pages.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: SessionReader,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const access = this.reflector.getAllAndOverride<Access | undefined>(ACCESS, [
      context.getHandler(),
      context.getClass(),
    ]);
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (access === undefined) throw new Problem('droit_insuffisant');
    // A partner is known by its token, never by a cookie: PartnerGuard stands on those routes.
    if (access.kind === 'partner') return true;
    checkOrigin(request);
    if (access.kind === 'public') return true;
    const actor = await this.sessions.actorOf(request);
    if (actor === null) throw new Problem('non_authentifie');
    if (!access.allowed.some((one) => holds(actor, one))) throw new Problem('droit_insuffisant');
    request.actor = actor;
    return true;
  }
}

function holds(actor: CfaActor | OpcoActor, allowed: Allowed): boolean {
  return allowed === 'signed_in' || allowed === actor.kind || actor.rights.has(allowed as never);
}
