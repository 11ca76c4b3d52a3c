/** `true` when `value` has the shape of a BIC: 8 or 11 characters, upper case (ISO 9362). */
export function isBic(value: unknown): value is string {
  return typeof value === 'string' && /^[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?$/.test(value);
}
