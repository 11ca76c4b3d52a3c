import { addDays, addMonths, ageOn, type CivilDate } from './civil-date.js';

/** Ages at which the minimum changes. */
export const PAY_AGES = [18, 21, 26] as const;

/**
 * Least pay of an apprentice, in percent of the SMIC (from 21 years old, of the SMC when it is higher):
 * one line per year of contract, one column per age — under 18, 18–20, 21–25, 26 and over
 * (Code du travail, D6222-26).
 */
export const PAY_GRID: readonly (readonly [number, number, number, number])[] = [
  [27, 43, 53, 100],
  [39, 51, 61, 100],
  [55, 67, 78, 100],
  [55, 67, 78, 100],
];

/** Least percent for a year of contract (1–4) and an age in whole years. */
export function minimumRate(year: number, age: number): number {
  const line = PAY_GRID[Math.min(Math.max(Math.trunc(year), 1), PAY_GRID.length) - 1];
  const column = PAY_AGES.filter((threshold) => age >= threshold).length;
  return line?.[column] ?? 100;
}

/** First day of the month after a birthday: when a change of age changes the pay. */
export function payChangeOn(birth: CivilDate, age: number): CivilDate {
  const sameDay = addMonths(birth, age * 12);
  // Born on 29 February, one turns on 1 March of common years: the month after is April.
  const birthday = ageOn(birth, sameDay) < age ? addDays(sameDay, 1) : sameDay;
  return `${addMonths(birthday, 1).slice(0, 7)}-01`;
}

/** Age that counts for the pay on a day: the one reached before the first of its month. */
export function payAgeOn(birth: CivilDate, date: CivilDate): number {
  return ageOn(birth, addDays(`${date.slice(0, 7)}-01`, -1));
}

/**
 * Least percent that a period must reach on each of its days: the age may change within it, and the
 * period has one rate only.
 */
export function minimumRateOver(
  year: number,
  birth: CivilDate,
  from: CivilDate,
  to: CivilDate,
): number {
  const age = Math.max(payAgeOn(birth, from), payAgeOn(birth, to < from ? from : to));
  return minimumRate(year, age);
}
