import { Pipe, type PipeTransform } from '@angular/core';
import { type CivilDate, formatCivilDate, isCivilDate, today } from '@apprentissage/domain';

const INSTANT = new Intl.DateTimeFormat('fr-FR', {
  timeZone: 'Europe/Paris',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

/** « 12/09/2026 »; « — » when there is none. Takes a civil date or an instant (its day in France). */
export function frenchDay(value: string | null | undefined): string {
  if (value === null || value === undefined || value === '') return '—';
  return formatCivilDate(dayOf(value));
}

/** The day in France of a civil date or of an instant written in ISO 8601. */
export function dayOf(value: string): CivilDate {
  return isCivilDate(value) ? value : today(new Date(value));
}

const TO_THE_SECOND = new Intl.DateTimeFormat('fr-FR', {
  timeZone: 'Europe/Paris',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** « 12/09/2026 »; « — » when there is none. */
@Pipe({ name: 'day' })
export class DayPipe implements PipeTransform {
  transform(value: string | null | undefined): string {
    return frenchDay(value);
  }
}

/** « 12/09/2026 à 14:05 », the hour of France, with its seconds where they matter; « — » when there is none. */
@Pipe({ name: 'instant' })
export class InstantPipe implements PipeTransform {
  transform(value: string | null | undefined, precision?: 'secondes'): string {
    if (value === null || value === undefined || value === '') return '—';
    const format = precision === 'secondes' ? TO_THE_SECOND : INSTANT;
    return format.format(new Date(value)).replace(/,? (?=\d{2}:)/, ' à ');
  }
}
