/** Label prefix of refunds in the guide; an OPCO may set its own. */
export const DEFAULT_LABEL_PREFIX = 'AVCAP PRO-';

/** The label a transfer must carry for one pro forma: « AVCAP PRO-100 ». */
export function transferLabel(prefix: string, proForma: number): string {
  return `${prefix}${proForma}`;
}

/** `true` for a prefix that banks carry unchanged: SEPA characters, room left for a number. */
export function isLabelPrefix(value: unknown): value is string {
  return typeof value === 'string' && /^[A-Z][A-Z0-9 /.-]{0,29}$/.test(value);
}
