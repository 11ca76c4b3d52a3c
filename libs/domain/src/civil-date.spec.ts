import fc from 'fast-check';
import {
  addDays,
  addMonths,
  ageOn,
  daysBetween,
  formatCivilDate,
  isCivilDate,
  today,
} from './civil-date.js';
import { addWorkingDays, easter, isPublicHoliday, isWorkingDay } from './working-days.js';

const date = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
  .map((d) => d.toISOString().slice(0, 10));

describe('a civil date', () => {
  it('exists in the calendar', () => {
    expect(['2024-02-29', '2026-12-31'].every(isCivilDate)).toBe(true);
    expect(
      ['2026-02-29', '2026-13-01', '2026-00-10', '26-01-01', '2026-1-1', '', null, 20260101].some(
        isCivilDate,
      ),
    ).toBe(false);
  });

  it('is the day in Paris, summer and winter', () => {
    expect(today(new Date('2026-07-31T22:00:00Z'))).toBe('2026-08-01');
    expect(today(new Date('2026-12-31T22:59:59Z'))).toBe('2026-12-31');
    expect(today(new Date('2026-12-31T23:00:00Z'))).toBe('2027-01-01');
    expect(today(new Date('2026-12-31T23:00:00Z'), 'America/Guadeloupe')).toBe('2026-12-31');
    expect(isCivilDate(today())).toBe(true);
  });

  it('moves by days and comes back', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: -2000, max: 2000 }), (day, n) => {
        const moved = addDays(day, n);
        return isCivilDate(moved) && addDays(moved, -n) === day && daysBetween(day, moved) === n;
      }),
    );
  });

  it('moves by months to the same day or the last of the month', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
    expect(addMonths('2026-03-31', -1)).toBe('2026-02-28');
    expect(addMonths('2026-09-01', 24)).toBe('2028-09-01');
    fc.assert(
      fc.property(date, fc.integer({ min: -240, max: 240 }), (day, n) => {
        const moved = addMonths(day, n);
        return (
          isCivilDate(moved) &&
          (moved.slice(8) === day.slice(8) || addDays(moved, 1).endsWith('-01'))
        );
      }),
    );
  });

  it('gives the age, the birthday included', () => {
    expect(ageOn('2008-09-12', '2026-09-11')).toBe(17);
    expect(ageOn('2008-09-12', '2026-09-12')).toBe(18);
    expect(ageOn('2008-02-29', '2026-02-28')).toBe(17);
    expect(ageOn('2008-02-29', '2026-03-01')).toBe(18);
  });

  it('is printed the French way', () => {
    expect(formatCivilDate('2026-09-12')).toBe('12/09/2026');
  });
});

describe('a working day', () => {
  it.each([
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
  ])('counts from Easter %i, the %s', (year, day) => expect(easter(year)).toBe(day));

  it('is Monday to Saturday but for the eleven holidays', () => {
    const days = [...Array(365).keys()].map((n) => addDays('2026-01-01', n));
    expect(days.filter(isPublicHoliday)).toEqual([
      '2026-01-01',
      '2026-04-06',
      '2026-05-01',
      '2026-05-08',
      '2026-05-14',
      '2026-05-25',
      '2026-07-14',
      '2026-08-15',
      '2026-11-01',
      '2026-11-11',
      '2026-12-25',
    ]);
    expect(isWorkingDay('2026-09-05') && !isWorkingDay('2026-09-06')).toBe(true);
  });

  it('is counted from the next day', () => {
    expect(addWorkingDays('2026-09-01', 5)).toBe('2026-09-07');
    expect(addWorkingDays('2026-04-30', 1)).toBe('2026-05-02');
    expect(addWorkingDays('2026-09-01', 0)).toBe('2026-09-01');
  });

  it('refuses to count from something that is not a civil date', () => {
    expect(() => addWorkingDays('2026-09-01T00:00:00+02:00', 5)).toThrow(RangeError);
    expect(() => addDays('n’importe quoi', 1)).toThrow(RangeError);
  });
});
