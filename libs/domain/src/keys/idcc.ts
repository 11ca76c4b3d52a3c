/**
 * `true` when `value` is an IDCC in its canonical form: four digits, zero-padded, not `0000`. `9999` says that
 * there is no collective agreement, `9998` that one is being negotiated.
 */
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
