import type { CivilDate } from './civil-date.js';
import type { Cents } from './money.js';

/** The legal minimum wage from a day on, gross. */
export interface Smic {
  readonly from: CivilDate;
  readonly hour: Cents;
  /** Month of 35 hours a week */
  readonly month: Cents;
  /** The same in Mayotte */
  readonly monthMayotte: Cents;
}

/**
 * SMIC by date of effect, oldest first: dated data, one line per decree. Before 2020 the exchange takes
 * no contract. No change is known after January 2026.
 */
export const SMIC_HISTORY: readonly Smic[] = [
  { from: '2020-01-01', hour: 1015, month: 153942, monthMayotte: 116177 },
  { from: '2021-01-01', hour: 1025, month: 155458, monthMayotte: 117327 },
  { from: '2021-10-01', hour: 1048, month: 158947, monthMayotte: 119908 },
  { from: '2022-01-01', hour: 1057, month: 160312, monthMayotte: 121030 },
  { from: '2022-05-01', hour: 1085, month: 164558, monthMayotte: 124215 },
  { from: '2022-08-01', hour: 1107, month: 167895, monthMayotte: 126642 },
  { from: '2023-01-01', hour: 1127, month: 170928, monthMayotte: 129068 },
  { from: '2023-05-01', hour: 1152, month: 174720, monthMayotte: 131950 },
  { from: '2024-01-01', hour: 1165, month: 176692, monthMayotte: 133467 },
  { from: '2024-11-01', hour: 1188, month: 180180, monthMayotte: 136197 },
  { from: '2026-01-01', hour: 1202, month: 182303, monthMayotte: 141505 },
];

/** The SMIC on a day; `null` before the first known one. */
export function smicOn(date: CivilDate): Smic | null {
  return SMIC_HISTORY.findLast(({ from }) => from <= date) ?? null;
}
