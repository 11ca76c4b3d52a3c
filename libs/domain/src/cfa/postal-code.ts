/** `true` for a French postal code: five digits, a department that exists (overseas included). */
export function isPostalCode(value: unknown): value is string {
  return typeof value === 'string' && /^(?:0[1-9]|[1-8]\d|9[0-5]|97|98)\d{3}$/.test(value);
}
