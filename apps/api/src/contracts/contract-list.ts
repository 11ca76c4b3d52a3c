import type { Statement } from '../database/index.js';
import { CURSOR_SHAPES, encodeCursor, readCursor, searchPatterns } from '../http/index.js';
import type { ContractPage } from './contracts.dto.js';
import type { ContractQuery, ContractSort } from './contract-query.js';
import { type RawContract, ROW_COLUMNS, toContractRow } from './contract-row.js';

/** What each sort orders by, whether it starts from the end, and what its cursors carry. */
const SORTS = {
  recent: { column: 'transmis_le', down: true, shape: CURSOR_SHAPES.instant },
  apprenti: { column: 'apprenti_recherche', down: false, shape: CURSOR_SHAPES.text },
  employeur: { column: 'employeur_recherche', down: false, shape: CURSOR_SHAPES.text },
  dateConclusion: { column: 'date_conclusion', down: false, shape: CURSOR_SHAPES.date },
} as const;

/** Lengths of a page that the screens ask for. */
const USUAL_LIMITS = new Set([10, 25, 50, 100]);

type SortName = keyof typeof SORTS;

/** A row of the list's statement; only the total when the page is empty. */
export type ListedRow = { total: number; sort_key?: unknown } & (RawContract | { id: null });

/** One page to read: its statement, and what its rows become. */
export interface ListPlan {
  readonly statement: Statement;
  readonly page: (rows: readonly ListedRow[]) => ContractPage;
}

/**
 * Plans one page of a list of contracts, in one statement: a keyset page, either way from the cursor,
 * and the exact total of the same instant. The total comes from the maintained counters when the
 * filters are none or the status alone, from a count otherwise.
 *
 * @throws Problem `requete_invalide` when the cursor is not one of this sort
 */
export function planList(query: ContractQuery): ListPlan {
  const values: unknown[] = [];
  const bind = (value: unknown) => `$${values.push(value)}`;
  // One status is an equality, which an index can also serve in order.
  const status =
    query.status &&
    (query.status.length === 1
      ? `status = ${bind(query.status[0])}`
      : `status = ANY(${bind(query.status)}::text[])`);
  const others = filters(query, bind);
  const where = [...(status ? [status] : []), ...others];
  const total =
    others.length === 0
      ? `SELECT coalesce(sum(n), 0)::bigint AS total FROM contract_counts${clause(status ? [status] : [])}`
      : `SELECT count(*) AS total FROM contracts${clause(where)}`;

  const { column, down, shape } = SORTS[sortName(query.sort)];
  const cursor =
    query.cursor &&
    readCursor(query.cursor, [/^[<>]$/, sortShape(query.sort), shape, CURSOR_SHAPES.id]);
  const back = cursor?.[0] === '<';
  const descending = (down !== query.sort.startsWith('-')) !== back;
  const order = `${column} ${descending ? 'DESC' : 'ASC'}, id ${descending ? 'DESC' : 'ASC'}`;
  if (cursor) {
    where.push(
      `(${column}, id) ${descending ? '<' : '>'} (${bind(cursor[2])}, ${bind(cursor[3])}::uuid)`,
    );
  }
  const columns = ROW_COLUMNS.join(', ');
  const text =
    `SELECT total, page.* FROM (${total}) counted LEFT JOIN LATERAL (SELECT ${columns}, ${column} AS sort_key` +
    ` FROM contracts${clause(where)} ORDER BY ${order} LIMIT ${query.limit + 1}) page ON true` +
    ` ORDER BY ${order.replaceAll(column, 'sort_key')}`;
  // Only the shapes that everybody asks for keep a plan; the others are too many.
  const usual = others.length === 0 && USUAL_LIMITS.has(query.limit);
  const statuses = Math.min(query.status?.length ?? 0, 2);
  const name = `contracts ${query.sort} ${cursor?.[0] ?? '='} ${statuses} ${query.limit}`;
  return {
    statement: { text, values, ...(usual && { name }) },
    page: (rows) => toPage(query, rows, back),
  };
}

function filters(query: ContractQuery, bind: (value: unknown) => string): string[] {
  const found: string[] = [];
  if (query.apprenti)
    found.push(`apprenti_recherche LIKE ALL(${bind(searchPatterns(query.apprenti))}::text[])`);
  if (query.employeur) {
    const digits = query.employeur.replace(/\s/g, '');
    const byName = `employeur_recherche LIKE ALL(${bind(searchPatterns(query.employeur))}::text[])`;
    found.push(
      /^\d{1,14}$/.test(digits)
        ? `(employeur_siret LIKE ${bind(`${digits}%`)} OR ${byName})`
        : byName,
    );
  }
  if (query.conclusionFrom) found.push(`date_conclusion >= ${bind(query.conclusionFrom)}`);
  if (query.conclusionTo) found.push(`date_conclusion <= ${bind(query.conclusionTo)}`);
  return found;
}

function clause(conditions: readonly string[]): string {
  return conditions.length === 0 ? '' : ` WHERE ${conditions.join(' AND ')}`;
}

function sortName(sort: ContractSort): SortName {
  return sort.replace('-', '') as SortName;
}

function sortShape(sort: ContractSort): RegExp {
  return new RegExp(`^${sort}$`);
}

function toPage(query: ContractQuery, rows: readonly ListedRow[], back: boolean): ContractPage {
  const found = rows.filter((row): row is ListedRow & RawContract => row.id !== null);
  const more = found.length > query.limit;
  const kept = more ? found.slice(0, query.limit) : found;
  if (back) kept.reverse();
  const cursorOf = (way: '<' | '>', row: (typeof kept)[number] | undefined) =>
    row === undefined ? null : encodeCursor([way, query.sort, keyText(row.sort_key), row.id]);
  const hasNext = back || more;
  const hasPrevious = back ? more : query.cursor !== undefined;
  return {
    items: kept.map(toContractRow),
    total: rows[0]?.total ?? 0,
    next: hasNext ? cursorOf('>', kept.at(-1)) : null,
    previous: hasPrevious ? cursorOf('<', kept[0]) : null,
  };
}

function keyText(key: unknown): string {
  return key instanceof Date ? key.toISOString() : String(key);
}
