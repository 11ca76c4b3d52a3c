import { type CivilDate, isCivilDate } from './civil-date.js';

const MINUTE_MS = 60_000;

const WALL = /* @__PURE__ */ new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Paris',
  calendar: 'gregory',
  numberingSystem: 'latn',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});

/** What a clock on a wall in Paris shows. */
export interface ParisTime {
  readonly date: CivilDate;
  /** `HH:MM` */
  readonly time: string;
}

/** What the clocks of Paris show at an instant. */
export function parisTime(instant: Date): ParisTime {
  const parts = WALL.formatToParts(instant);
  const part = (type: string) => parts.find((p) => p.type === type)?.value ?? '';
  return {
    date: `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`,
    time: `${part('hour')}:${part('minute')}`,
  };
}

/**
 * The instant at which the clocks of Paris show a day and an hour: the first one when they show it twice,
 * in October; `null` when they never do, in March, or when it is no day or no hour.
 */
export function parisInstant({ date, time }: ParisTime): Date | null {
  if (!isCivilDate(date) || !/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) return null;
  const asUtc = Date.parse(`${date}T${time}:00Z`);
  // Paris is two hours ahead in summer, one in winter: summer comes first where both would do.
  for (const ahead of [120, 60]) {
    const instant = new Date(asUtc - ahead * MINUTE_MS);
    const shown = parisTime(instant);
    if (shown.date === date && shown.time === time) return instant;
  }
  return null;
}
