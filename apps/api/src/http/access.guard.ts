import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { Clock } from '../config/index.js';
import type { Actor, CfaActor, OpcoActor } from '../database/index.js';
import {
  ACCESS,
  type Access,
  type Allowed,
  BACKGROUND,
  BEFORE_SECOND_FACTOR,
  FRESH,
  type Freshness,
} from './allow.js';
import { isFresh } from './fresh.js';
import { checkOrigin, checkSite } from './origin.js';
import type { ProofAsker } from './params.js';
import { Problem } from './problem.js';
import { SessionReader, type SignedIn } from './session-reader.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who acts; set by a guard. */
    actor?: Actor;
    /** Refuses unless who acts proved a moment ago who they are; set by the guard where the service asks. */
    askProof?: ProofAsker;
    /** Asked by a page and not by the person: the session is not prolonged. */
    background?: boolean;
  }
}

/**
 * The global guard, closed by default: a route that declares neither `@Allow`, `@Public` nor `@Partner`
 * answers 403. Nothing is answered to another site with somebody's session, and a request that may change
 * something must come from the portal's own pages. Somebody who must have a second factor and has none may
 * set it up and nothing else; `@Fresh` routes ask for a recent proof.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: SessionReader,
    private readonly clock: Clock,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const access = this.declared<Access>(context, ACCESS);
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (access === undefined) throw new Problem('droit_insuffisant');
    // A partner is known by its token, never by a cookie: PartnerGuard stands on those routes.
    if (access.kind === 'partner') return true;
    if (access.kind === 'public' && access.fromAnySite) return true;
    checkOrigin(request);
    if (access.kind === 'public') return true;
    checkSite(request);
    request.background = this.declared(context, BACKGROUND) === true;
    const session = await this.sessions.signedIn(request);
    if (session === null) throw new Problem('non_authentifie');
    const { actor, secondFactor } = session;
    if (
      secondFactor.exige &&
      !secondFactor.actif &&
      this.declared(context, BEFORE_SECOND_FACTOR) !== true
    ) {
      throw new Problem('second_facteur_exige');
    }
    if (!access.allowed.some((one) => holds(actor, one))) throw new Problem('droit_insuffisant');
    const rule = this.declared<Freshness>(context, FRESH);
    if (rule === 'some_changes') request.askProof = () => this.prove(session, rule);
    else if (rule !== undefined) await this.prove(session, rule);
    request.actor = actor;
    return true;
  }

  private async prove(session: SignedIn, rule: Freshness): Promise<void> {
    const { actif, exigeActesSensibles } = session.secondFactor;
    if (rule === 'sensitive' && exigeActesSensibles && !actif) {
      throw new Problem('second_facteur_absent');
    }
    if (isFresh(session, this.clock.now(), rule)) return;
    throw new Problem('preuve_requise', { moyens: await this.sessions.moyensOf(session.actor) });
  }

  private declared<T>(context: ExecutionContext, name: string): T | undefined {
    return this.reflector.getAllAndOverride<T | undefined>(name, [
      context.getHandler(),
      context.getClass(),
    ]);
  }
}

function holds(actor: CfaActor | OpcoActor, allowed: Allowed): boolean {
  return allowed === 'signed_in' || allowed === actor.kind || actor.rights.has(allowed as never);
}
