import { dayOf, frenchDay, InstantPipe } from './dates.js';

describe('dates on the screen', () => {
  it('writes a civil date as in French', () => expect(frenchDay('2026-09-12')).toBe('12/09/2026'));

  it('writes an instant as its day in France', () => {
    expect(dayOf('2026-08-31T22:30:00.000Z')).toBe('2026-09-01');
    expect(dayOf('2026-12-31T22:30:00.000Z')).toBe('2026-12-31');
  });

  it('writes the hour of France', () => {
    expect(new InstantPipe().transform('2026-09-12T12:05:00.000Z')).toBe('12/09/2026 à 14:05');
  });

  it.each([null, undefined, ''])('writes « — » for %j', (value) => {
    expect(frenchDay(value)).toBe('—');
    expect(new InstantPipe().transform(value)).toBe('—');
  });
});
