import {
  addDays,
  type CivilDate,
  formatCivilDate,
  noticeReached,
  normDate,
  TOKEN_MAX_DAYS,
  type TokenScope,
} from '@apprentissage/domain';
import type { EntityManager } from 'typeorm';
import { hashSecret } from '../account/index.js';
import type { Clock } from '../config/index.js';
import type { CfaActor } from '../database/index.js';
import { fieldProblem } from '../http/index.js';
import { newSecretKey, prefixOf } from './secret-key.js';
import { Token } from './token.entity.js';

const DAY_MS = 86_400_000;

/** What a new token is made of, besides its secret. */
export interface TokenTerms {
  readonly name: string;
  readonly scopes: TokenScope[];
  readonly networks: string[] | null;
  readonly contactEmail: string | null;
  readonly rotatedFrom: string | null;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

/** Writes a token; its secret is in what this gives back, and nowhere else. */
export async function insertToken(
  manager: EntityManager,
  actor: CfaActor,
  terms: TokenTerms,
): Promise<{ id: string; secret: string; prefix: string }> {
  const secret = newSecretKey('aacfa');
  const prefix = prefixOf(secret);
  const { identifiers } = await manager.insert(Token, {
    ...terms,
    cfaId: actor.cfaId,
    prefix,
    secretHash: hashSecret(secret),
    createdBy: actor.userId,
    // Who makes a token for a week is not told tomorrow that it ends in 30 days at most.
    lastNotice: noticeReached(terms.createdAt, terms.expiresAt),
  });
  return { id: identifiers[0]?.['id'] as string, secret, prefix };
}

/** What is done to the tokens of a CFA is done one at a time: limits are counts of what is there. */
export async function lockTokens(manager: EntityManager, { cfaId }: CfaActor): Promise<void> {
  await manager.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [`tokens:${cfaId}`]);
}

/**
 * The instant a token dies: the end of its last day in France, 365 days from now at most.
 *
 * @throws Problem `regle_refusee`
 */
export function expiryOf(
  clock: Clock,
  createdAt: Date,
  lastDay: CivilDate | null | undefined,
): Date {
  const latest = new Date(createdAt.getTime() + TOKEN_MAX_DAYS * DAY_MS);
  if (lastDay === undefined || lastDay === null) return latest;
  const today = clock.today();
  const latestDay = addDays(today, TOKEN_MAX_DAYS);
  if (lastDay < today || lastDay > latestDay) {
    throw fieldProblem(
      'regle_refusee',
      'expiresOn',
      'date_hors_bornes',
      `Le token peut expirer d’aujourd’hui au ${formatCivilDate(latestDay)}.`,
    );
  }
  // The last second of the day, so that the day that people read is the one they chose.
  const endOfDay = new Date(Date.parse(normDate(addDays(lastDay, 1))) - 1_000);
  return endOfDay < latest ? endOfDay : latest;
}
