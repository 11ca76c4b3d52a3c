import { Injectable } from '@nestjs/common';
import { DEFAULT_TOKEN_SCOPES, MAX_LIVING_TOKENS, sortedScopes } from '@apprentissage/domain';
import type { EntityManager } from 'typeorm';
import { Audit } from '../audit/index.js';
import { Clock } from '../config/index.js';
import { type CfaActor, Database } from '../database/index.js';
import { type OnceKey, Problem, rememberKey } from '../http/index.js';
import { expiryOf, insertToken, lockTokens } from './new-token.js';
import { type RawToken, TOKEN_ROWS, toTokenView } from './token-row.js';
import { Token } from './token.entity.js';
import type { NewTokenRequest, NewTokenView, TokenRequest, TokenView } from './tokens.dto.js';

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
      const rows = (await manager.query(`${TOKEN_ROWS} ORDER BY t.id DESC`)) as RawToken[];
      return rows.map(toTokenView);
    });
  }

  /** @throws Problem `regle_refusee` (date out of bounds, too many living tokens) */
  create(actor: CfaActor, key: OnceKey, request: NewTokenRequest): Promise<NewTokenView> {
    const createdAt = this.clock.now();
    const expiresAt = expiryOf(this.clock, createdAt, request.expiresOn);
    const wanted = wantedOf(request);
    return this.database.as(actor, async (manager) => {
      await rememberKey(manager, actor, key, createdAt);
      await lockTokens(manager, actor);
      await this.refuseTooMany(manager, createdAt);
      const terms = { ...wanted, rotatedFrom: null, createdAt, expiresAt };
      const { id, secret, prefix } = await insertToken(manager, actor, terms);
      await this.audit.record(manager, {
        cfaId: actor.cfaId,
        act: 'token.genere',
        objectType: 'token',
        objectId: id,
        detail: { prefixe: prefix, expiration: expiresAt.toISOString(), portee: wanted.scopes },
      });
      return { id, name: wanted.name, token: secret, expiresAt: expiresAt.toISOString() };
    });
  }

  /**
   * Changes what a living token may do and from where; its secret stays.
   *
   * @throws Problem `introuvable`, `etat_incompatible`, `version_depassee`
   */
  change(actor: CfaActor, id: string, version: number, request: TokenRequest): Promise<TokenView> {
    const wanted = wantedOf(request);
    return this.database.as(actor, async (manager) => {
      const token = await manager.findOneBy(Token, { id });
      if (token === null) throw new Problem('introuvable');
      if (token.version !== version) throw new Problem('version_depassee');
      if (token.revokedAt !== null || token.expiresAt <= this.clock.now()) {
        throw new Problem('etat_incompatible', { detail: 'Ce token n’est plus valable.' });
      }
      const changed = (['name', 'scopes', 'networks', 'contactEmail'] as const).filter(
        (field) => JSON.stringify(token[field]) !== JSON.stringify(wanted[field]),
      );
      if (changed.length > 0) {
        const { affected } = await manager.update(
          Token,
          { id, version },
          { ...wanted, version: version + 1 },
        );
        if (affected !== 1) throw new Problem('version_depassee');
        await this.audit.record(manager, {
          cfaId: actor.cfaId,
          act: 'token.modifie',
          objectType: 'token',
          objectId: id,
          detail: {
            champs: changed,
            ...(changed.includes('scopes') && { avant: token.scopes, apres: wanted.scopes }),
          },
        });
      }
      const [row] = (await manager.query(`${TOKEN_ROWS} WHERE t.id = $1`, [id])) as [RawToken];
      return toTokenView(row);
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

  /** Tokens that another replaces are left out: a rotation must never be refused for want of room. */
  private async refuseTooMany(manager: EntityManager, now: Date): Promise<void> {
    const [{ living }] = (await manager.query(
      `SELECT count(*)::int AS living FROM tokens t WHERE t.revoked_at IS NULL AND t.expires_at > $1
       AND NOT EXISTS (SELECT FROM tokens s WHERE s.rotated_from = t.id AND s.revoked_at IS NULL)`,
      [now],
    )) as [{ living: number }];
    if (living < MAX_LIVING_TOKENS) return;
    throw new Problem('regle_refusee', {
      detail: `${MAX_LIVING_TOKENS} tokens sont déjà actifs : révoquez-en un avant d’en générer un autre.`,
    });
  }
}

/** A request with what is said when nothing is: contracts, from anywhere, nobody to tell. */
function wantedOf({ name, scopes, networks, contactEmail }: TokenRequest) {
  return {
    // One line: it is told in mails.
    name: name.replace(/\s+/g, ' '),
    scopes: sortedScopes(scopes ?? DEFAULT_TOKEN_SCOPES),
    networks: networks ?? null,
    contactEmail: contactEmail ?? null,
  };
}
