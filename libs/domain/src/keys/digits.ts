/**
 * Remainder of a long decimal number by a small divisor, digit by digit: exact whatever the length,
 * where a `number` would be rounded beyond 15 digits.
 *
 * @param digits decimal digits only
 */
export function remainder(digits: string, divisor: number): number {
  let rest = 0;
  for (const digit of digits) rest = (rest * 10 + Number(digit)) % divisor;
  return rest;
}
