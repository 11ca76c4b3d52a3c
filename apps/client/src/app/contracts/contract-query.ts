import type { ParamMap, Params } from '@angular/router';
import { type ContractState, isCivilDate, isContractState } from '@apprentissage/domain';

/** Columns the list may be sorted by; `recent` is the last transmitted first. */
export const SORTS = ['recent', 'apprenti', 'employeur', 'dateConclusion'] as const;
export type Sort = (typeof SORTS)[number] | `-${(typeof SORTS)[number]}`;

/** What narrows the list. */
export interface ContractFilters {
  readonly status: readonly ContractState[];
  readonly apprenti: string;
  readonly employeur: string;
  /** First day of conclusion, `YYYY-MM-DD`, or nothing */
  readonly conclusionFrom: string;
  /** Last day of conclusion */
  readonly conclusionTo: string;
}

/** Filters, sort and page: what the address of « Mes contrats » says. */
export interface ContractQuery extends ContractFilters {
  readonly sort: Sort;
  /** Where the page begins; nothing for the first. */
  readonly cursor: string;
}

export const NO_FILTERS: ContractFilters = {
  status: [],
  apprenti: '',
  employeur: '',
  conclusionFrom: '',
  conclusionTo: '',
};

/** Reads an address; what it says wrongly is left out. */
export function readQuery(params: ParamMap): ContractQuery {
  const day = (name: string) => {
    const value = params.get(name);
    return isCivilDate(value) ? value : '';
  };
  const sort = params.get('sort') ?? '';
  return {
    status: [...new Set(params.getAll('status'))].filter(isContractState),
    apprenti: params.get('apprenti')?.trim().slice(0, 100) ?? '',
    employeur: params.get('employeur')?.trim().slice(0, 100) ?? '',
    conclusionFrom: day('conclusionFrom'),
    conclusionTo: day('conclusionTo'),
    sort: isSort(sort) ? sort : 'recent',
    cursor: params.get('cursor') ?? '',
  };
}

/** Writes an address: only what is set. */
export function urlParams(filters: ContractFilters, sort: Sort): Params {
  return {
    ...(filters.status.length > 0 && { status: [...filters.status] }),
    ...(filters.apprenti !== '' && { apprenti: filters.apprenti }),
    ...(filters.employeur !== '' && { employeur: filters.employeur }),
    ...(filters.conclusionFrom !== '' && { conclusionFrom: filters.conclusionFrom }),
    ...(filters.conclusionTo !== '' && { conclusionTo: filters.conclusionTo }),
    ...(sort !== 'recent' && { sort }),
  };
}

/** The same, as the server is asked. */
export function apiParams(query: ContractQuery): Record<string, string | readonly string[]> {
  return {
    ...urlParams(query, query.sort),
    sort: query.sort,
    ...(query.cursor !== '' && { cursor: query.cursor }),
  };
}

/** How many filters are set; a range of dates is one for each of its ends. */
export function countFilters(filters: ContractFilters): number {
  const texts = [
    filters.apprenti,
    filters.employeur,
    filters.conclusionFrom,
    filters.conclusionTo,
  ].filter((text) => text !== '');
  return texts.length + (filters.status.length > 0 ? 1 : 0);
}

function isSort(value: string): value is Sort {
  return (SORTS as readonly string[]).includes(value.replace(/^-/, ''));
}
