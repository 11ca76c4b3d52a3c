import {
  addDays,
  addMonths,
  centsToEuros,
  type CivilDate,
  minimumRateOver,
  PAY_AGES,
  payChangeOn,
  type Remuneration,
  shareOf,
  smicOn,
} from '@apprentissage/domain';

interface Terms {
  readonly birth: CivilDate;
  readonly conclusion: CivilDate;
  readonly start: CivilDate;
  readonly end: CivilDate;
}

/**
 * The pay periods of a contract at the legal minimum: one per year, cut in two where a birthday raises
 * the rate.
 */
export function payPeriods({ birth, start, end }: Terms): Remuneration[] {
  const periods: Remuneration[] = [];
  const raises = PAY_AGES.map((age) => payChangeOn(birth, age));
  for (let year = 1; year <= 4; year++) {
    const from = addMonths(start, 12 * (year - 1));
    if (from > end) break;
    const yearEnd = addDays(addMonths(start, 12 * year), -1);
    const to = yearEnd < end ? yearEnd : end;
    const raise = raises.find((day) => day > from && day <= to);
    const parts =
      raise === undefined
        ? [{ from, to }]
        : [
            { from, to: addDays(raise, -1) },
            { from: raise, to },
          ];
    parts.forEach((part, rank) => {
      periods.push({
        ordre: `${year}.${rank + 1}`,
        dateDebut: part.from,
        dateFin: part.to,
        taux: minimumRateOver(year, birth, part.from, part.to),
        typeSalaire: 'SMIC',
        salaireBrut: null,
      });
    });
  }
  return periods;
}

/** Monthly pay at hiring, in euros: the first rate on the higher of the SMIC of signature and of start. */
export function hiringPay({ conclusion, start }: Terms, rate: number): number {
  const month = Math.max(smicOn(conclusion)?.month ?? 0, smicOn(start)?.month ?? 0);
  return centsToEuros(shareOf(month, rate, 100));
}
