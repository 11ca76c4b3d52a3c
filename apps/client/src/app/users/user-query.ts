import type { ParamMap, Params } from '@angular/router';

/** What narrows the list, in the order of the screen; the keys are those of the address. */
export const FILTERS = [
  { key: 'nom', label: 'Nom' },
  { key: 'prenom', label: 'Prénom' },
  { key: 'identifiant', label: 'Login' },
  { key: 'email', label: 'Mail' },
] as const;

export type UserFilters = Readonly<Record<(typeof FILTERS)[number]['key'], string>>;

/** Columns the list may be sorted by. */
export const SORTS = ['nom', 'prenom', 'email', 'etat'] as const;
export type SortColumn = (typeof SORTS)[number];
export type Sort = SortColumn | `-${SortColumn}`;

/** Filters, sort and page: what the address of the list says. */
export interface UserQuery extends UserFilters {
  readonly tri: Sort;
  readonly page: number;
}

export const NO_FILTERS: UserFilters = { nom: '', prenom: '', identifiant: '', email: '' };

/** Reads an address; what it says wrongly is left out. */
export function readQuery(params: ParamMap): UserQuery {
  const text = (name: string) => params.get(name)?.trim().slice(0, 100) ?? '';
  const tri = params.get('tri') ?? '';
  const page = Number(params.get('page') ?? '1');
  return {
    nom: text('nom'),
    prenom: text('prenom'),
    identifiant: text('identifiant'),
    email: text('email'),
    tri: isSort(tri) ? tri : 'nom',
    page: Number.isInteger(page) && page > 0 && page <= 100_000 ? page : 1,
  };
}

/** Writes an address: only what is set. */
export function urlParams(filters: UserFilters, tri: Sort, page = 1): Params {
  return {
    ...Object.fromEntries(appliedFilters(filters).map(({ key, value }) => [key, value])),
    ...(tri !== 'nom' && { tri }),
    ...(page > 1 && { page }),
  };
}

/** The same, as the server is asked. */
export function apiParams(query: UserQuery): Record<string, string | number> {
  return { ...urlParams(query, query.tri, query.page), tri: query.tri };
}

/** The filters that are set, in the order of the screen. */
export function appliedFilters(filters: UserFilters) {
  return FILTERS.map(({ key, label }) => ({ key, label, value: filters[key] })).filter(
    ({ value }) => value !== '',
  );
}

function isSort(value: string): value is Sort {
  return (SORTS as readonly string[]).includes(value.replace(/^-/, ''));
}
