const DECA = /^(?:0\d{2}|02[AB]|9[0-5]|97[1-8]|98[4-9])20\d{2}(?:0[1-9]|1[0-2])(?:NC|\d{2})\d{4}$/;

/**
 * `true` when `value` is a deposit number of the State's base of contracts (DECA): department (3
 * characters; 2 are tolerated for 90–95) · year · month · `NC` or rank of the amendment (2) ·
 * sequence (4). Example: `02B202212000000`.
 */
export function isDeca(value: unknown): value is string {
  return typeof value === 'string' && DECA.test(value);
}

/** The number a person typed: no space, upper case; its validity is not judged. */
export function normalizeDeca(text: string): string {
  return text.replace(/[\s.-]/gu, '').toUpperCase();
}
