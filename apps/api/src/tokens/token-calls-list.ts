import { Injectable } from '@nestjs/common';
import { addDays, normDate } from '@apprentissage/domain';
import { type CfaActor, Database } from '../database/index.js';
import { CURSOR_SHAPES, encodeCursor, Problem, readCursor } from '../http/index.js';
import { softwareName } from './token-row.js';
import type { CallOutcome, TokenCallsPage, TokenCallsQuery, TokenCallView } from './tokens.dto.js';

const OUTCOMES: Readonly<Record<CallOutcome, string>> = {
  ok: 'status < 400',
  refused: 'status BETWEEN 400 AND 499',
  failed: 'status >= 500',
};

interface RawCall {
  readonly id: string;
  readonly at: Date;
  readonly method: string;
  readonly route: string;
  readonly status: number;
  readonly ms: number;
  readonly editeur: string;
  readonly logiciel: string;
  readonly version: string;
  readonly network: string | null;
}

/** The calls made with a token, of the last thirty days. */
@Injectable()
export class TokenCallsList {
  constructor(private readonly database: Database) {}

  /** A page, newest first. @throws Problem `introuvable`, `requete_invalide` (cursor) */
  list(
    actor: CfaActor,
    tokenId: string,
    { cursor, limit, outcome, from, to }: TokenCallsQuery,
  ): Promise<TokenCallsPage> {
    const after = cursor ? readCursor(cursor, [CURSOR_SHAPES.instant, CURSOR_SHAPES.id]) : null;
    const values: unknown[] = [tokenId, limit + 1];
    const bind = (value: unknown) => `$${values.push(value)}`;
    const where = ['token_id = $1'];
    if (outcome !== undefined) where.push(OUTCOMES[outcome]);
    if (from !== undefined) where.push(`at >= ${bind(normDate(from))}`);
    if (to !== undefined) where.push(`at < ${bind(normDate(addDays(to, 1)))}`);
    if (after !== null) where.push(`(at, id) < (${bind(after[0])}, ${bind(after[1])}::uuid)`);
    return this.database.as(actor, async (manager) => {
      const known = (await manager.query('SELECT FROM tokens WHERE id = $1', [tokenId])) as [];
      if (known.length === 0) throw new Problem('introuvable');
      const rows = (await manager.query(
        `SELECT id, at, method, route, status, ms, editeur, logiciel, version, network
         FROM token_calls WHERE ${where.join(' AND ')} ORDER BY at DESC, id DESC LIMIT $2`,
        values,
      )) as RawCall[];
      const items = rows.slice(0, limit);
      const last = items.at(-1);
      return {
        items: items.map(toView),
        next: last && rows.length > limit ? encodeCursor([last.at.toISOString(), last.id]) : null,
      };
    });
  }
}

function toView({ editeur, logiciel, version, at, ...call }: RawCall): TokenCallView {
  return { ...call, at: at.toISOString(), software: softwareName(editeur, logiciel, version) };
}
