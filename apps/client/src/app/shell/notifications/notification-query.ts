import type { ParamMap } from '@angular/router';
import { type Category, isCategory } from './notification.js';

export const STATES = ['current', 'unread', 'archived'] as const;
export type State = (typeof STATES)[number];

/** What narrows « Mes notifications »; nothing is an empty text. */
export interface NotificationFilters {
  readonly category: Category | '';
  readonly recherche: string;
}

/** Filters and page: what the address of « Mes notifications » says. */
export interface NotificationQuery extends NotificationFilters {
  readonly state: State;
  readonly cursor: string;
}

export const NO_FILTERS: NotificationFilters = { category: '', recherche: '' };

/** Reads an address; what it says wrongly is left out. */
export function readQuery(params: ParamMap): NotificationQuery {
  const category = params.get('category') ?? '';
  const state = params.get('state');
  return {
    category: isCategory(category) ? category : '',
    recherche: params.get('recherche')?.trim().slice(0, 100) ?? '',
    state: STATES.find((each) => each === state) ?? 'current',
    cursor: params.get('cursor') ?? '',
  };
}

/** Writes the filters, in an address as in what the server is asked: only those that are set. */
export function filterParams({ category, recherche }: NotificationFilters): Record<string, string> {
  return {
    ...(category !== '' && { category }),
    ...(recherche !== '' && { recherche }),
  };
}

/** The same with the state, unless it is that of a page nobody filtered. */
export function stateParams(query: NotificationFilters, state: State): Record<string, string> {
  return { ...(state !== 'current' && { state }), ...filterParams(query) };
}
