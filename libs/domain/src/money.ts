/** An amount: a whole number of euro cents. An amount is never a float. */
export type Cents = number;

/** Above this many cents, euros with two decimals are no longer exact in a JSON number. */
const MAX_CENTS = 10_000_000_000_000;

/**
 * Exact cents of an amount of euros read in JSON (`1823.03` → 182303). `null` when it has more than
 * two decimals, is not finite or is beyond a hundred billion euros.
 */
export function eurosToCents(euros: number): Cents | null {
  if (!Number.isFinite(euros)) return null;
  const cents = Math.round(euros * 100);
  if (Math.abs(cents) > MAX_CENTS || cents / 100 !== euros) return null;
  return cents === 0 ? 0 : cents;
}

/** Euros of an amount, for JSON: the nearest number with two decimals, read back by {@link eurosToCents}. */
export function centsToEuros(cents: Cents): number {
  return cents / 100;
}

/**
 * `cents × numerator ÷ denominator`, rounded once to the cent, half away from zero. Exact whatever the
 * size: the product is made on big integers.
 *
 * @param numerator whole number
 * @param denominator whole number above 0
 */
export function shareOf(cents: Cents, numerator: number, denominator: number): Cents {
  const product = BigInt(cents) * BigInt(numerator);
  const sign = product < 0n ? -1n : 1n;
  const twice = 2n * product * sign + BigInt(denominator);
  return Number(sign * (twice / (2n * BigInt(denominator))));
}

/** « 1 234,56 € », with the no-break spaces of French typography (U+202F, U+00A0). */
export function formatCents(cents: Cents): string {
  const absolute = Math.abs(cents);
  const euros = String(Math.floor(absolute / 100)).replace(/\B(?=(?:\d{3})+$)/g, '\u202f');
  const sign = cents < 0 ? '-' : '';
  return `${sign}${euros},${String(absolute % 100).padStart(2, '0')}\u00a0€`;
}
