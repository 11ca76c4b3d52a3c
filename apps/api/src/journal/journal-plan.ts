import { actsOf, isActCategory } from '@apprentissage/domain';
import type { Statement } from '../database/index.js';
import type { JournalFilters } from './journal.dto.js';

/** One row of a CFA's chain, with the number of the contract it speaks of. */
export interface RawEntry {
  readonly seq: number;
  readonly at: Date;
  readonly actor_kind: string;
  readonly author_id: string | null;
  readonly act: string;
  readonly object_type: string;
  readonly object_id: string;
  readonly detail: Record<string, unknown>;
  readonly numero: string | null;
}

/**
 * The statement of one page, newest first. The CFA's own chain is what row-level security leaves.
 *
 * @param before rank that the page begins under; `null` for the first page
 * @param named ids of the people and tokens that `objet` may mean
 */
export function planPage(
  filters: JournalFilters,
  named: readonly string[],
  before: number | null,
  limit: number,
): Statement {
  const values: unknown[] = [];
  const bind = (value: unknown) => `$${values.push(value)}`;
  const where: string[] = [];
  const { du, au, acteur, acte, objet } = filters;
  if (du !== undefined) where.push(`at >= ${midnight(`${bind(du)}::date`)}`);
  if (au !== undefined) where.push(`at < ${midnight(`${bind(au)}::date + 1`)}`);
  if (acteur === 'opco') where.push(`actor_kind = 'opco'`);
  else if (acteur === 'portail') where.push('author_id IS NULL');
  else if (acteur !== undefined) where.push(`author_id = ${bind(acteur)}::uuid`);
  // One act is an equality, which its index also serves in order.
  if (isActCategory(acte)) where.push(`act = ANY(${bind(actsOf(acte))}::text[])`);
  else if (acte !== undefined) where.push(`act = ${bind(acte)}`);
  if (objet !== undefined) {
    const numero = bind(objet.replace(/\s/g, '').toUpperCase());
    where.push(`object_id = ANY(${bind(named)}::text[] || ARRAY(
      SELECT id::text FROM contracts WHERE numero = ${numero} OR numero_deca = ${numero}))`);
  }
  if (before !== null) where.push(`seq < ${bind(before)}`);
  const clause = where.length === 0 ? '' : `WHERE ${where.join(' AND ')}`;
  return {
    text: `
      SELECT page.*, (SELECT numero FROM contracts
        WHERE id = CASE WHEN object_type = 'contrat' THEN object_id::uuid END) AS numero
      FROM (
        SELECT seq, at, actor_kind, author_id, act, object_type, object_id, detail
        FROM audit_events ${clause} ORDER BY seq DESC LIMIT ${bind(limit)}
      ) page ORDER BY seq DESC`,
    values,
  };
}

/** The instant at which a day begins in France. */
function midnight(day: string): string {
  return `((${day})::timestamp AT TIME ZONE 'Europe/Paris')`;
}
