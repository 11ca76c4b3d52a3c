import { addDays, type CivilDate } from './civil-date.js';

/** Easter Sunday of a year (Gregorian computus of Meeus, Jones and Butcher). */
export function easter(year: number): CivilDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  const day = (h + l - 7 * m + 33 * month + 19) % 32;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

const FIXED_HOLIDAYS = ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25'];

/** `true` on one of the eleven public holidays of France (Code du travail, L3133-1). */
export function isPublicHoliday(date: CivilDate): boolean {
  if (FIXED_HOLIDAYS.includes(date.slice(5))) return true;
  const sunday = easter(Number(date.slice(0, 4)));
  return [1, 39, 50].some((offset) => addDays(sunday, offset) === date);
}

/** `true` on a « jour ouvrable »: Monday to Saturday, public holidays excepted. */
export function isWorkingDay(date: CivilDate): boolean {
  return new Date(`${date}T00:00:00Z`).getUTCDay() !== 0 && !isPublicHoliday(date);
}

/** The `count`-th working day (jour ouvrable) after `date`; `date` itself does not count. */
export function addWorkingDays(date: CivilDate, count: number): CivilDate {
  let day = date;
  for (let left = count; left > 0;) {
    day = addDays(day, 1);
    if (isWorkingDay(day)) left -= 1;
  }
  return day;
}
