import {
  type CanActivate,
  type ExecutionContext,
  Inject,
  Injectable,
  SetMetadata,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { isFromAgreedPlace, searchKey, TOKEN_SCOPES } from '@apprentissage/domain';
import type { FastifyRequest } from 'fastify';
import { Clock, CONFIG, type Config } from '../config/index.js';
import type { TokenActor } from '../database/index.js';
import { Problem } from '../http/index.js';
import { PartnerKeys, type TokenHolder } from './partner-keys.js';
import { readPartnerHeaders } from './partner-headers.js';
import { PartnerWindow } from './partner-window.js';
import { type AskedScope, SCOPE } from './for-scope.js';

const ANY_KEY = 'any-key';

/** Lets a key that is expired or revoked in: the route tells about the key itself. */
export const AnyKey = (): MethodDecorator => SetMetadata(ANY_KEY, true);

/**
 * Stands on every route of the norm. Three identities are read at each call: the CFA (`X-API-KEY`), the
 * software (`EDITEUR`, `LOGICIEL`, `VERSION`) and its vendor (`Authorization: Bearer`, when present or
 * required). No cookie is ever read. Then the token must be good here (its networks) and for this (its
 * scopes): a route that names no scope answers 403 to every token.
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
    const call = { tokenId: holder.id, cfaId: holder.cfa_id, ...software, accepted: false };
    request.tokenCall = call;
    const refusal = this.refusalOf(holder);
    if (refusal !== null && !this.declared<boolean>(context, ANY_KEY)) {
      throw unauthenticated(refusal);
    }
    refuseElsewhere(holder, request.ip);
    refuseBeyond(holder, this.declared<AskedScope>(context, SCOPE));
    call.accepted = refusal === null;
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
      refusal,
    };
    return true;
  }

  private declared<T>(context: ExecutionContext, name: string): T | undefined {
    return this.reflector.get<T | undefined>(name, context.getHandler());
  }

  /** Why a token is dead; `null` when it lives. */
  private refusalOf({ revoked_at, expires_at, author_active }: TokenHolder): string | null {
    if (revoked_at !== null) return 'Cette clé est révoquée.';
    if (expires_at <= this.clock.now()) return 'Cette clé a expiré.';
    if (author_active) return null;
    return 'Cette clé est suspendue : la personne qui l’a générée n’a plus d’accès au portail.';
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

function refuseElsewhere({ networks }: TokenHolder, address: string): void {
  if (isFromAgreedPlace(address, networks)) return;
  throw new Problem('droit_insuffisant', {
    detail: `Cette clé n’est pas acceptée depuis l’adresse ${address}.`,
  });
}

function refuseBeyond({ scopes }: TokenHolder, asked: AskedScope | undefined): void {
  if (asked === 'any' || (asked !== undefined && scopes.includes(asked))) return;
  throw new Problem('droit_insuffisant', {
    detail:
      asked === undefined
        ? 'Aucune clé n’ouvre cette adresse.'
        : `Cette clé ne permet pas ceci : « ${TOKEN_SCOPES[asked]} » (${asked}).`,
  });
}

/** The software, and the token's name when it says something more. */
function nameOf(logiciel: string, token: string): string {
  return searchKey(logiciel) === searchKey(token) ? logiciel : `${logiciel} (${token})`;
}

function unauthenticated(detail: string): Problem {
  return new Problem('non_authentifie', { detail });
}
