/** `true` for the number of a declaration of activity (NDA): eleven digits, the region's code first. */
export function isDeclarationNumber(value: unknown): value is string {
  return typeof value === 'string' && /^\d{11}$/.test(value);
}
