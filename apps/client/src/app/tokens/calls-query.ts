import type { ParamMap } from '@angular/router';
import { isCivilDate } from '@apprentissage/domain';

/** How a call ended, in words. */
export const OUTCOMES = {
  ok: 'Réussis',
  refused: 'Refusés',
  failed: 'En erreur du portail',
} as const;

/** What narrows the calls of a token; nothing is an empty text. */
export interface CallsFilters {
  readonly outcome: string;
  /** First day, `YYYY-MM-DD` */
  readonly from: string;
  /** Last day */
  readonly to: string;
}

/** Filters and page: what the address says. */
export interface CallsQuery extends CallsFilters {
  readonly cursor: string;
}

export const NO_FILTERS: CallsFilters = { outcome: '', from: '', to: '' };

/** Reads an address; what it says wrongly is left out. */
export function readQuery(params: ParamMap): CallsQuery {
  const kept = (name: string, test: (value: string) => boolean) => {
    const value = params.get(name) ?? '';
    return test(value) ? value : '';
  };
  return {
    outcome: kept('outcome', (value) => Object.hasOwn(OUTCOMES, value)),
    from: kept('from', isCivilDate),
    to: kept('to', isCivilDate),
    cursor: params.get('cursor') ?? '',
  };
}

/** Writes the filters, in an address as in what the server is asked: only those that are set. */
export function apiParams({ outcome, from, to }: CallsFilters): Record<string, string> {
  const set = Object.entries({ outcome, from, to }).filter(([, value]) => value !== '');
  return Object.fromEntries(set);
}
