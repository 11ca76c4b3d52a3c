import {
  type CanActivate,
  type ExecutionContext,
  Inject,
  Injectable,
  SetMetadata,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { searchKey } from '@apprentissage/domain';
import type { FastifyRequest } from 'fastify';
import { Clock, CONFIG, type Config } from '../config/index.js';
import type { TokenActor } from '../database/index.js';
import { Problem } from '../http/index.js';
import { PartnerKeys, type TokenHolder } from './partner-keys.js';
import { readPartnerHeaders } from './partner-headers.js';
import { PartnerWindow } from './partner-window.js';

const ANY_KEY = 'any-key';

/** Lets a key that is expired or revoked in: the route tells about the key itself. */
export const AnyKey = (): MethodDecorator => SetMetadata(ANY_KEY, true);

/**
 * Stands on every route of the norm. Three identities are read at each call: the CFA (`X-API-KEY`), the
 * software (`EDITEUR`, `LOGICIEL`, `VERSION`) and its vendor (`Authorization: Bearer`, when present or
 * required). No cookie is ever read.
 */
@Injectable()
export class PartnerGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly keys: PartnerKeys,
    private readonly window: PartnerWindow,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const { key, software, authorization } = readPartnerHeaders(request.headers);
    this.window.refuseIfFull(key);
    const [holder, vendorId] = await Promise.all([
      this.keys.tokenOf(key),
      this.vendor(authorization),
    ]);
    if (holder === null) throw unauthenticated('Cette clé X-API-KEY est inconnue.');
    this.window.count(key);
    const anyKey = this.reflector.get<boolean | undefined>(ANY_KEY, context.getHandler());
    const refusal = this.refusalOf(holder);
    if (refusal !== null && !anyKey) throw unauthenticated(refusal);
    const actor: TokenActor = {
      kind: 'token',
      tokenId: holder.id,
      cfaId: holder.cfa_id,
      name: nameOf(software.logiciel, holder.name),
      rights: new Set(['contrats']),
    };
    request.actor = actor;
    request.partner = {
      actor,
      siret: holder.siret,
      software,
      vendorId,
      expiresAt: holder.expires_at,
      revokedAt: holder.revoked_at,
    };
    // A rehearsal leaves no trace at all.
    const rehearsal = (request.query as Record<string, unknown>)['dryRun'] === 'true';
    if (refusal === null && !rehearsal) await this.keys.noteUse(actor, holder, software);
    return true;
  }

  private refusalOf(holder: TokenHolder): string | null {
    if (holder.revoked_at !== null) return 'Cette clé X-API-KEY est révoquée.';
    return holder.expires_at <= this.clock.now() ? 'Cette clé X-API-KEY a expiré.' : null;
  }

  private async vendor(authorization: string | undefined): Promise<string | null> {
    if (authorization === undefined) {
      if (!this.config.vendorTokenRequired) return null;
      throw unauthenticated(
        'Le jeton d’accès de l’éditeur (Authorization: Bearer) est obligatoire.',
      );
    }
    const accessToken = /^Bearer +(\S{1,200})$/i.exec(authorization)?.[1];
    const vendorId = accessToken === undefined ? null : await this.keys.vendorOf(accessToken);
    if (vendorId === null) {
      throw unauthenticated('Le jeton d’accès de l’éditeur est inconnu ou a expiré.');
    }
    return vendorId;
  }
}

/** The software, and the token's name when it says something more. */
function nameOf(logiciel: string, token: string): string {
  return searchKey(logiciel) === searchKey(token) ? logiciel : `${logiciel} (${token})`;
}

function unauthenticated(detail: string): Problem {
  return new Problem('non_authentifie', { detail });
}
