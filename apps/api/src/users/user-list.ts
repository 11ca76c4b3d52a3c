import { foldedText, searchKey } from '@apprentissage/domain';
import type { Statement } from '../database/index.js';
import type { Person } from '../http/index.js';
import { circleOf } from './circle.js';
import { type RawUser, STATE, USER_COLUMNS } from './user-row.js';
import { USER_STATES, type UserFilters, type UserSort, type UserSortName } from './users.dto.js';

/** A row of the list; only the total when the page is empty. */
export type ListedUser = { total: number } & (RawUser | { id: null });

const NAMES = ['search_key(u.nom)', 'search_key(u.prenom)', 'u.id'];
const RANK = `array_position(ARRAY[${USER_STATES.map((state) => `'${state}'`).join(', ')}], ${STATE})`;

/** What each sort orders by; names decide between equals, so that pages never overlap. */
const SORTS: Readonly<Record<UserSortName, readonly string[]>> = {
  nom: NAMES,
  prenom: ['search_key(u.prenom)', 'search_key(u.nom)', 'u.id'],
  email: ['u.email', ...NAMES],
  etat: [RANK, ...NAMES],
};

/** Which part of a list is wanted. */
export interface Slice {
  readonly offset: number;
  readonly limit: number;
}

/** The people of the actor's circle that the filters keep, one slice of them, and how many they are. */
export function planUserList(
  actor: Person,
  now: Date,
  filters: UserFilters,
  { offset, limit }: Slice,
): Statement {
  const circle = circleOf(actor, 2);
  const values: unknown[] = [now, ...circle.values];
  const bind = (value: unknown) => `$${values.push(value)}`;
  const where = [circle.where];
  for (const field of ['nom', 'prenom'] as const) {
    const typed = filters[field];
    if (typed !== undefined) where.push(`search_key(u.${field}) LIKE ${bind(named(typed))}`);
  }
  for (const field of ['identifiant', 'email'] as const) {
    const typed = filters[field];
    if (typed === undefined) continue;
    where.push(`folded_text(u.${field}) LIKE ${bind(anywhere(foldedText(typed)))}`);
  }
  if (filters.etat !== undefined) where.push(`${STATE} = ${bind(filters.etat)}`);
  const kept = `FROM users u WHERE ${where.join(' AND ')}`;
  return {
    text: `
      SELECT total, page.* FROM (SELECT count(*) AS total ${kept}) counted LEFT JOIN LATERAL (
        SELECT ${USER_COLUMNS}, row_number() OVER (ORDER BY ${orderOf(filters.tri)}) AS rank ${kept}
        ORDER BY rank LIMIT ${bind(limit)} OFFSET ${bind(offset)}
      ) page ON $1::timestamptz IS NOT NULL ORDER BY rank`,
    values,
  };
}

function orderOf(sort: UserSort): string {
  const down = sort.startsWith('-');
  const columns = SORTS[sort.replace('-', '') as UserSortName];
  return columns.map((column) => `${column} ${down ? 'DESC' : 'ASC'}`).join(', ');
}

/** A name without any letter finds nobody, rather than everybody. */
function named(typed: string): string {
  return anywhere(searchKey(typed) || typed);
}

function anywhere(text: string): string {
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`;
}
