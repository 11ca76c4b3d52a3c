/** Parts of an instant as clocks show it in France. */
const PARIS = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Paris',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** An instant as the norm writes it, with the offset of France: « 2025-09-01T14:05:09+02:00 ». */
export function normInstant(instant: Date): string {
  const local = PARIS.format(instant).replace(' ', 'T');
  const minutes = Math.round((Date.parse(`${local}Z`) - instant.getTime()) / 60_000);
  return `${local}+${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
