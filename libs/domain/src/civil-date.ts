/** A day of the calendar, `YYYY-MM-DD`, without hour nor zone: dates of contracts are never instants. */
export type CivilDate = string;

const DAY_MS = 86_400_000;

function partsOf(date: CivilDate): [year: number, month: number, day: number] {
  return [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))];
}

/** Written by hand rather than by `toISOString`: rules compute many dates. */
function civil(year: number, month: number, day: number): CivilDate {
  const digits = String(year).padStart(4, '0');
  return `${digits}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`;
}

function toUtc(date: CivilDate): Date {
  return new Date(`${date}T00:00:00Z`);
}

/** @throws RangeError when the date does not exist: a rule that went on with it would never end. */
function fromUtc(date: Date): CivilDate {
  if (Number.isNaN(date.getTime())) throw new RangeError('this is not a civil date');
  return civil(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

/** `true` when `value` is a day that exists, written `YYYY-MM-DD` (2026-02-29 is not). */
export function isCivilDate(value: unknown): value is CivilDate {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const date = toUtc(value);
  return !Number.isNaN(date.getTime()) && fromUtc(date) === value;
}

const formats = /* @__PURE__ */ new Map<string, Intl.DateTimeFormat>();

/** Made once per zone: making a format costs far more than using it. */
function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  formats.set(zone, format);
  return format;
}

/**
 * The day it is, in France unless told otherwise.
 *
 * @param now the instant, given by the caller's clock
 */
export function today(now: Date = new Date(), zone = 'Europe/Paris'): CivilDate {
  const parts = formatOf(zone).formatToParts(now);
  const part = (type: string) => parts.find((p) => p.type === type)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
}

/** The day `days` after (before, when negative). */
export function addDays(date: CivilDate, days: number): CivilDate {
  return fromUtc(new Date(toUtc(date).getTime() + days * DAY_MS));
}

/** The same day `months` later (before, when negative); the last day of the month when it is shorter. */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const [year, month, day] = partsOf(date);
  const rank = year * 12 + (month - 1) + months;
  const lastDay = new Date(Date.UTC(Math.floor(rank / 12), (rank % 12) + 1, 0)).getUTCDate();
  return civil(Math.floor(rank / 12), (rank % 12) + 1, Math.min(day, lastDay));
}

/** Days from `from` to `to`, 0 when equal, negative when `to` is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return Math.round((toUtc(to).getTime() - toUtc(from).getTime()) / DAY_MS);
}

/** Whole years lived on the day `on`; a person born on 29 February turns on 1 March of common years. */
export function ageOn(birth: CivilDate, on: CivilDate): number {
  const years = Number(on.slice(0, 4)) - Number(birth.slice(0, 4));
  return on.slice(5) < birth.slice(5) ? years - 1 : years;
}

/** « 12/09/2026 ». */
export function formatCivilDate(date: CivilDate): string {
  const [year, month, day] = date.split('-');
  return `${day}/${month}/${year}`;
}
