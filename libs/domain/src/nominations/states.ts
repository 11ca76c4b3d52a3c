/**
 * The life of a nomination: an agent asks for it, another confirms, it waits for its delay, it takes
 * effect. An objection sends it back to be confirmed, by two agents this time.
 */
export const NOMINATION_STATES = {
  a_confirmer: { label: 'À confirmer', open: true },
  programmee: { label: 'Programmée', open: true },
  effective: { label: 'En vigueur', open: false },
  refusee: { label: 'Refusée', open: false },
  annulee: { label: 'Annulée', open: false },
} as const satisfies Record<string, { readonly label: string; readonly open: boolean }>;

export type NominationState = keyof typeof NOMINATION_STATES;

/** All states, in the order of a nomination's life. */
export const NOMINATION_STATE_CODES = Object.keys(NOMINATION_STATES) as NominationState[];

/** States in which a nomination is still to be decided or waits: a CFA has one such at most. */
export const OPEN_NOMINATION_STATES = NOMINATION_STATE_CODES.filter(
  (state) => NOMINATION_STATES[state].open,
);

/**
 * `true` while an administrator of the OPCO may cancel: as long as it waits, and once in effect; but a reset
 * that was done has nothing to give back.
 *
 * @param resets it takes a lost second factor away instead of giving a right
 */
export function isCancellable(
  state: NominationState,
  { resets }: { readonly resets: boolean },
): boolean {
  if (resets && state === 'effective') return false;
  return state !== 'refusee' && state !== 'annulee';
}
