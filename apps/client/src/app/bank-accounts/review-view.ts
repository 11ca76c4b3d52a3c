import type { ParamMap } from '@angular/router';
import { RISK_SIGNS } from '@apprentissage/domain';
import type { ReviewParams } from './reviews-client.js';

/** The ways to look at the queue, in the order of the screen. */
export const REVIEW_VIEWS = {
  'a-valider': { label: 'À valider', params: {}, empty: 'Aucun RIB n’attend votre contrôle.' },
  miens: {
    label: 'Pris en charge par moi',
    params: { mine: 'true' },
    empty: 'Vous n’avez pris aucun RIB en charge.',
  },
  programmes: {
    label: 'En attente de prise d’effet',
    params: { etat: 'programme' },
    empty: 'Aucun RIB validé n’attend de prendre effet.',
  },
  valides: { label: 'En service', params: { etat: 'actif' }, empty: 'Aucun compte en service.' },
  refuses: { label: 'Refusés', params: { etat: 'refuse' }, empty: 'Aucun RIB refusé.' },
} as const satisfies Record<
  string,
  { readonly label: string; readonly params: ReviewParams; readonly empty: string }
>;

export type ReviewViewCode = keyof typeof REVIEW_VIEWS;
export const REVIEW_VIEW_CODES = Object.keys(REVIEW_VIEWS) as ReviewViewCode[];

/** The view an address asks for; « À valider » when it says nothing we know. */
export function readReviewView(params: ParamMap): ReviewViewCode {
  const asked = params.get('vue') ?? '';
  return Object.hasOwn(REVIEW_VIEWS, asked) ? (asked as ReviewViewCode) : 'a-valider';
}

/** What narrows the queue; nothing is an empty text. */
export interface ReviewFilters {
  /** SIRET or name of a CFA */
  readonly recherche: string;
  /** A risk sign */
  readonly signal: string;
}

export const NO_FILTERS: ReviewFilters = { recherche: '', signal: '' };

/** The filters of an address; what it says wrongly is left out. */
export function readReviewFilters(params: ParamMap): ReviewFilters {
  const signal = params.get('signal') ?? '';
  return {
    recherche: (params.get('recherche') ?? '').trim().slice(0, 100),
    signal: Object.hasOwn(RISK_SIGNS, signal) ? signal : '',
  };
}

/** Writes the filters, in an address as in what the server is asked: only those that are set. */
export function filterParams({ recherche, signal }: ReviewFilters): Record<string, string> {
  const set = Object.entries({ recherche, signal }).filter(([, value]) => value !== '');
  return Object.fromEntries(set);
}
