import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { TokenActor } from '../database/index.js';
import { Problem } from '../http/index.js';

/** The software that calls, as it names itself in the norm's headers. */
export interface Software {
  readonly editeur: string;
  readonly logiciel: string;
  readonly version: string;
}

/** Who calls: the CFA by its token, the software by its headers, its vendor by its access token. */
export interface Partner {
  readonly actor: TokenActor;
  /** SIRET of the token's CFA. */
  readonly siret: string;
  readonly software: Software;
  readonly vendorId: string | null;
  readonly expiresAt: Date;
  readonly revokedAt: Date | null;
  /** Why the token is dead, on routes that answer it all the same. */
  readonly refusal: string | null;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Who calls; set by the partner guard. */
    partner?: Partner;
  }
}

/** Who calls, as the partner guard found it. */
export const ByPartner = createParamDecorator((_: unknown, context: ExecutionContext): Partner => {
  const { partner } = context.switchToHttp().getRequest<FastifyRequest>();
  if (partner === undefined) throw new Problem('non_authentifie');
  return partner;
});
