import type { CivilDate } from '../civil-date.js';
import type { Cerfa } from './cerfa.js';
import { cerfaField } from './frames.js';

let hourInFrance: Intl.DateTimeFormat | undefined;

/**
 * Midnight of a day in France as the norm writes it: « 2025-09-01T00:00:00+02:00 ».
 */
export function normDate(date: CivilDate): string {
  hourInFrance ??= new Intl.DateTimeFormat('en-US', {
    timeZone: 'Europe/Paris',
    hour: '2-digit',
    hourCycle: 'h23',
  });
  // At midnight UTC the hour shown in France is the offset; clocks change later, at 1:00 UTC.
  const parts = hourInFrance.formatToParts(new Date(`${date}T00:00:00Z`));
  const offset = parts.find(({ type }) => type === 'hour')?.value ?? '01';
  return `${date}T00:00:00+${offset}:00`;
}

/**
 * The dossier as the norm carries it: the same names, dates with hour and offset of France. `readCerfa({ cerfa: writeCerfa(cerfa) })` gives `cerfa` back.
 */
export function writeCerfa(cerfa: Cerfa): Record<string, unknown> {
  return writeGroup(cerfa, '');
}

function writeGroup(group: object, path: string): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(group).map(([name, value]) => [name, writeNode(value, path + name)]),
  );
}

function writeNode(value: unknown, path: string): unknown {
  if (Array.isArray(value)) {
    return value.map((item, rank) => writeGroup(item as object, `${path}.${rank}.`));
  }
  if (typeof value === 'object' && value !== null) return writeGroup(value, `${path}.`);
  return cerfaField(path)?.type === 'date' && typeof value === 'string' ? normDate(value) : value;
}
