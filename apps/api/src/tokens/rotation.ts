import { Injectable } from '@nestjs/common';
import { DEFAULT_OVERLAP_DAYS, endOfOverlap, writeInstant } from '@apprentissage/domain';
import type { EntityManager } from 'typeorm';
import { Audit } from '../audit/index.js';
import { Clock } from '../config/index.js';
import { type CfaActor, Database } from '../database/index.js';
import { type OnceKey, Problem, rememberKey } from '../http/index.js';
import { expiryOf, insertToken, lockTokens } from './new-token.js';
import { Token } from './token.entity.js';
import type { RenewedTokenView, RenewTokenRequest } from './tokens.dto.js';

/**
 * « Renouveler »: a successor with the same scopes and networks, and a former token that goes on for the
 * overlap, so that nothing stops while the new one is put in place. The overlap shortens the life of the
 * former: whatever asks whether a token lives needs to know of no other date.
 */
@Injectable()
export class Rotation {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem `introuvable`, `regle_refusee` (date), `etat_incompatible` */
  renew(
    actor: CfaActor,
    id: string,
    key: OnceKey,
    request: RenewTokenRequest,
  ): Promise<RenewedTokenView> {
    const now = this.clock.now();
    const expiresAt = expiryOf(this.clock, now, request.expiresOn);
    const overlapDays = request.overlapDays ?? DEFAULT_OVERLAP_DAYS;
    return this.database.as(actor, async (manager) => {
      await rememberKey(manager, actor, key, now);
      await lockTokens(manager, actor);
      const former = await manager.findOneBy(Token, { id });
      if (former === null) throw new Problem('introuvable');
      await this.refuse(manager, former, now);
      const { name, scopes, networks, contactEmail } = former;
      const formerEndsAt = endOfOverlap(now, former.expiresAt, overlapDays);
      const made = await insertToken(manager, actor, {
        ...{ name, scopes, networks, contactEmail },
        rotatedFrom: id,
        createdAt: now,
        expiresAt,
      });
      await manager.update(Token, { id }, { expiresAt: formerEndsAt });
      await this.audit.record(manager, {
        cfaId: actor.cfaId,
        act: 'token.renouvele',
        objectType: 'token',
        objectId: made.id,
        detail: {
          prefixe: made.prefix,
          expiration: expiresAt.toISOString(),
          remplace: former.prefix,
          fin: formerEndsAt.toISOString(),
        },
      });
      return {
        id: made.id,
        name,
        token: made.secret,
        expiresAt: expiresAt.toISOString(),
        formerEndsAt: formerEndsAt.toISOString(),
      };
    });
  }

  /** Two tokens of a chain live at most: nobody could say which of three a software uses. */
  private async refuse(manager: EntityManager, token: Token, now: Date): Promise<void> {
    if (token.revokedAt !== null || token.expiresAt <= now) {
      throw incompatible('Ce token n’est plus valable : générez-en un nouveau.');
    }
    const [kin] = (await manager.query(
      `SELECT rotated_from IS NOT DISTINCT FROM $1 AS newer, expires_at FROM tokens
       WHERE revoked_at IS NULL AND (rotated_from = $1 OR (id = $2 AND expires_at > $3))
       ORDER BY newer DESC`,
      [token.id, token.rotatedFrom, now],
    )) as { newer: boolean; expires_at: Date }[];
    if (kin === undefined) return;
    throw incompatible(
      kin.newer
        ? 'Ce token a déjà été renouvelé : renouvelez celui qui le remplace.'
        : `Le token que celui-ci remplace est encore valable jusqu’au ${writeInstant(kin.expires_at)} : révoquez-le d’abord, ou attendez.`,
    );
  }
}

function incompatible(detail: string): Problem {
  return new Problem('etat_incompatible', { detail });
}
