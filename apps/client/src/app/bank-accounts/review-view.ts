import type { ParamMap } from '@angular/router';
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
