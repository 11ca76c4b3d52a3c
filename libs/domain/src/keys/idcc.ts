/** Number of a collective agreement when there is none. */
export const IDCC_NONE = '9999';
/** Number of a collective agreement when it is being negotiated. */
export const IDCC_NEGOTIATING = '9998';

/** `true` when `value` is an IDCC in its canonical form: four digits, zero-padded, not `0000`. */
export function isIdcc(value: unknown): value is string {
  return typeof value === 'string' && /^(?!0000)\d{4}$/.test(value);
}

/** Canonical form: `843` or « 0843 » → `0843`; `null` when it is no IDCC. */
export function normalizeIdcc(value: string | number): string | null {
  const digits = String(value).trim();
  if (!/^\d{1,4}$/.test(digits)) return null;
  const padded = digits.padStart(4, '0');
  return isIdcc(padded) ? padded : null;
}
