/**
 * The entity tag of a draft of bank details, quotes included: which draft, and which state of it. A version
 * alone would not do, since one that is given up and begun again counts from 1 anew.
 */
export function draftTag(draft: { readonly id: string; readonly version: number }): string {
  return `"${draft.id}:${draft.version}"`;
}
