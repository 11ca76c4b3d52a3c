/** Part of all contracts that the largest CFA holds. */
const LARGEST_SHARE = 0.02;

/**
 * How many contracts each of `cfas` has, the largest first: sizes fall with the rank as in Zipf's law,
 * so that the largest holds about 2 % (or an equal share, when there are fewer than fifty). The sum is
 * exactly `contracts`.
 */
export function cfaSizes(contracts: number, cfas: number): number[] {
  let flat = 0;
  let steep = 2;
  for (let step = 0; step < 50; step++) {
    const exponent = (flat + steep) / 2;
    if (1 / sumOfWeights(cfas, exponent) < LARGEST_SHARE) flat = exponent;
    else steep = exponent;
  }
  const exponent = cfas * LARGEST_SHARE <= 1 ? 0 : flat;
  const sum = sumOfWeights(cfas, exponent);
  // Cutting the cumulated share, not each share, leaves no rest to give away.
  let cumulated = 0;
  let given = 0;
  return Array.from({ length: cfas }, (_, rank) => {
    cumulated += (rank + 1) ** -exponent / sum;
    const upTo = rank === cfas - 1 ? contracts : Math.round(cumulated * contracts);
    const size = upTo - given;
    given = upTo;
    return size;
  });
}

function sumOfWeights(count: number, exponent: number): number {
  let sum = 0;
  for (let rank = 1; rank <= count; rank++) sum += rank ** -exponent;
  return sum;
}
