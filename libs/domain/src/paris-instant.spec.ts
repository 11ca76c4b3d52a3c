import fc from 'fast-check';
import { parisInstant, parisTime } from './index.js';

const at = (date: string, time: string) => parisInstant({ date, time })?.toISOString() ?? null;

describe('the hour of Paris', () => {
  it('is one hour ahead in winter, two in summer', () => {
    expect(at('2026-01-15', '09:00')).toBe('2026-01-15T08:00:00.000Z');
    expect(at('2026-07-15', '09:00')).toBe('2026-07-15T07:00:00.000Z');
    expect(at('2026-07-15', '00:30')).toBe('2026-07-14T22:30:00.000Z');
  });

  it('does not exist in the hour that March skips, and is the first of the two in October', () => {
    expect(at('2026-03-29', '01:59')).toBe('2026-03-29T00:59:00.000Z');
    expect(at('2026-03-29', '02:30')).toBeNull();
    expect(at('2026-03-29', '03:00')).toBe('2026-03-29T01:00:00.000Z');
    expect(at('2026-10-25', '02:30')).toBe('2026-10-25T00:30:00.000Z');
  });

  it.each([
    ['2026-02-30', '09:00'],
    ['2026-02-03', '24:00'],
    ['2026-02-03', '9:00'],
    ['', ''],
  ])('is nothing for « %s %s »', (date, time) => {
    expect(at(date, time)).toBeNull();
  });

  it('and an instant give each other back, but for the second of two equal hours', () => {
    const minutes = fc.integer({
      min: Date.UTC(1990, 0) / 60_000,
      max: Date.UTC(2040, 0) / 60_000,
    });
    fc.assert(
      fc.property(minutes, (minute) => {
        const instant = new Date(minute * 60_000);
        const back = parisInstant(parisTime(instant));
        expect([0, 3_600_000]).toContain(instant.getTime() - (back?.getTime() ?? NaN));
        expect(back && parisTime(back)).toEqual(parisTime(instant));
      }),
      { numRuns: 2_000 },
    );
  });
});
