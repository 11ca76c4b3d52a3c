import { cfaCondition } from '../cfa/index.js';
import type { Statement } from '../database/index.js';
import { CURSOR_SHAPES, readCursor } from '../http/index.js';
import type { CfaSearch } from './cfa-look-up.dto.js';

/** One CFA as the list reads it; only the total when the page is empty. */
export interface RawCfaRow {
  readonly total: number;
  readonly id: string | null;
  readonly siret: string;
  readonly uai: string;
  readonly raison_sociale: string;
  readonly created_at: Date;
}

/** The statement of one page of CFA, by name. What is searched tells by its shape which index serves. */
export function planCfaSearch({ recherche, cursor, limit }: CfaSearch): Statement {
  const values: unknown[] = [];
  const bind = (value: unknown) => `$${values.push(value)}`;
  const where = recherche === undefined ? [] : [condition(recherche, bind)];
  const counted = `SELECT count(*) AS total FROM cfas${clause(where)}`;
  if (cursor) {
    const [name, id] = readCursor(cursor, [CURSOR_SHAPES.text, CURSOR_SHAPES.id]);
    where.push(`(raison_sociale, id) > (${bind(name)}, ${bind(id)}::uuid)`);
  }
  return {
    text: `
      SELECT total, page.* FROM (${counted}) counted LEFT JOIN LATERAL (
        SELECT id, siret, uai, raison_sociale, created_at FROM cfas${clause(where)}
        ORDER BY raison_sociale, id LIMIT ${limit + 1}
      ) page ON true ORDER BY raison_sociale, id`,
    values,
  };
}

function condition(text: string, bind: (value: unknown) => string): string {
  if (!text.includes('@')) return cfaCondition(text, bind);
  return `id = ANY(ARRAY(SELECT cfa_id FROM users
    WHERE identifiant = ${bind(text.toLowerCase())} AND cfa_id IS NOT NULL))`;
}

function clause(where: readonly string[]): string {
  return where.length === 0 ? '' : ` WHERE ${where.join(' AND ')}`;
}
