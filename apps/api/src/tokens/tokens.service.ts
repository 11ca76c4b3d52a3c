import { Injectable } from '@nestjs/common';
import { addDays, type CivilDate, formatCivilDate, normDate } from '@apprentissage/domain';
import { hashSecret } from '../account/index.js';
import { Audit } from '../audit/index.js';
import { Clock } from '../config/index.js';
import { type CfaActor, Database } from '../database/index.js';
import { fieldProblem, Problem } from '../http/index.js';
import { newSecretKey, prefixOf } from './secret-key.js';
import { Token } from './token.entity.js';
import type { NewTokenRequest, NewTokenView, TokenView } from './tokens.dto.js';

/** How many tokens of a CFA may live at once: several, so that one replaces another without a cut. */
export const MAX_LIVING_TOKENS = 20;
const MAX_DAYS = 365;
const DAY_MS = 86_400_000;

/** The import tokens of a CFA. */
@Injectable()
export class TokensService {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  list(actor: CfaActor): Promise<TokenView[]> {
    return this.database.as(actor, async (manager) => {
      const tokens = await manager.find(Token, { order: { id: 'DESC' } });
      return tokens.map(viewOf);
    });
  }

  /** @throws Problem `regle_refusee` (date out of bounds, too many living tokens) */
  create(actor: CfaActor, { name, expiresOn }: NewTokenRequest): Promise<NewTokenView> {
    const secret = newSecretKey('aacfa');
    const createdAt = this.clock.now();
    const expiresAt = this.expiry(createdAt, expiresOn);
    return this.database.as(actor, async (manager) => {
      // Two clicks at once must not pass the limit together.
      await manager.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [
        `tokens:${actor.cfaId}`,
      ]);
      const living = await manager
        .createQueryBuilder(Token, 'token')
        .where('token.revoked_at IS NULL AND token.expires_at > :now', { now: createdAt })
        .getCount();
      if (living >= MAX_LIVING_TOKENS) {
        throw new Problem('regle_refusee', {
          detail: `${MAX_LIVING_TOKENS} tokens sont déjà actifs : révoquez-en un avant d’en générer un autre.`,
        });
      }
      const inserted = await manager.insert(Token, {
        cfaId: actor.cfaId,
        name,
        prefix: prefixOf(secret),
        secretHash: hashSecret(secret),
        createdBy: actor.userId,
        createdAt,
        expiresAt,
      });
      const id = inserted.identifiers[0]?.['id'] as string;
      await this.audit.record(manager, {
        cfaId: actor.cfaId,
        act: 'token.genere',
        objectType: 'token',
        objectId: id,
        detail: { prefixe: prefixOf(secret), expiration: expiresAt.toISOString() },
      });
      return { id, name, token: secret, expiresAt: expiresAt.toISOString() };
    });
  }

  /** @throws Problem `introuvable` */
  revoke(actor: CfaActor, id: string): Promise<void> {
    return this.database.as(actor, async (manager) => {
      const token = await manager.findOneBy(Token, { id });
      if (token === null) throw new Problem('introuvable');
      const { affected } = await manager
        .createQueryBuilder()
        .update(Token)
        .set({ revokedAt: this.clock.now() })
        .where('id = :id AND revoked_at IS NULL', { id })
        .execute();
      if (affected === 0) return;
      await this.audit.record(manager, {
        cfaId: actor.cfaId,
        act: 'token.revoque',
        objectType: 'token',
        objectId: id,
      });
    });
  }

  /** The instant a token dies: the end of its last day in France, 365 days from now at most. */
  private expiry(createdAt: Date, expiresOn: CivilDate | undefined): Date {
    const latest = new Date(createdAt.getTime() + MAX_DAYS * DAY_MS);
    if (expiresOn === undefined) return latest;
    const today = this.clock.today();
    const lastDay = addDays(today, MAX_DAYS);
    if (expiresOn < today || expiresOn > lastDay) {
      throw fieldProblem(
        'regle_refusee',
        'expiresOn',
        'date_hors_bornes',
        `Le token peut expirer d’aujourd’hui au ${formatCivilDate(lastDay)}.`,
      );
    }
    const endOfDay = new Date(normDate(addDays(expiresOn, 1)));
    return endOfDay < latest ? endOfDay : latest;
  }
}

function viewOf(token: Token): TokenView {
  return {
    id: token.id,
    name: token.name,
    prefix: token.prefix,
    createdAt: token.createdAt.toISOString(),
    expiresAt: token.expiresAt.toISOString(),
    revokedAt: token.revokedAt?.toISOString() ?? null,
    lastUsedAt: token.lastUsedAt?.toISOString() ?? null,
    lastSoftware:
      token.lastEditeur === null
        ? null
        : `${token.lastEditeur}, ${token.lastLogiciel ?? ''} ${token.lastVersion ?? ''}`.trim(),
  };
}
