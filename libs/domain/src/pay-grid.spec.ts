import fc from 'fast-check';
import { minimumRate, minimumRateOver, payAgeOn, payChangeOn } from './pay-grid.js';
import { SMIC_HISTORY, smicOn } from './smic.js';
import { isCivilDate } from './civil-date.js';

const date = fc
  .date({ min: new Date('1985-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
  .map((d) => d.toISOString().slice(0, 10));

describe('the pay grid', () => {
  it.each([
    [1, 17, 27],
    [1, 18, 43],
    [1, 21, 53],
    [1, 26, 100],
    [2, 17, 39],
    [2, 20, 51],
    [2, 25, 61],
    [3, 16, 55],
    [3, 19, 67],
    [3, 22, 78],
    [4, 17, 55],
    [4, 30, 100],
  ])('asks in year %i at %i years old for %i %%', (year, age, rate) =>
    expect(minimumRate(year, age)).toBe(rate),
  );

  it('never lowers the pay with a year or a birthday', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 14, max: 60 }), (year, age) => {
        expect(minimumRate(year + 1, age)).toBeGreaterThanOrEqual(minimumRate(year, age));
        expect(minimumRate(year, age + 1)).toBeGreaterThanOrEqual(minimumRate(year, age));
      }),
    );
  });

  it('changes on the first day of the month after the birthday', () => {
    expect(payChangeOn('2008-09-12', 18)).toBe('2026-10-01');
    expect(payChangeOn('2008-12-31', 18)).toBe('2027-01-01');
    expect(payChangeOn('1988-02-29', 18)).toBe('2006-04-01');
    expect(payChangeOn('1988-02-29', 20)).toBe('2008-03-01');
    expect(payAgeOn('1988-02-29', '2006-03-31')).toBe(17);
    expect(payAgeOn('1988-02-29', '2006-04-01')).toBe(18);
    expect(payAgeOn('2008-09-12', '2026-09-30')).toBe(17);
    expect(payAgeOn('2008-09-12', '2026-10-01')).toBe(18);
    expect(payAgeOn('2008-09-01', '2026-09-30')).toBe(17);
    fc.assert(
      fc.property(date, fc.constantFrom(18, 21, 26), (birth, age) => {
        const change = payChangeOn(birth, age);
        expect(isCivilDate(change) && change.endsWith('-01')).toBe(true);
        expect(payAgeOn(birth, change)).toBe(age);
      }),
    );
  });

  it('asks one rate over a period for the oldest age within it', () => {
    expect(minimumRateOver(1, '2008-09-12', '2026-09-01', '2026-09-30')).toBe(27);
    expect(minimumRateOver(1, '2008-09-12', '2026-09-01', '2027-08-31')).toBe(43);
    expect(minimumRateOver(1, '2008-09-12', '2026-10-01', '2026-09-01')).toBe(43);
  });
});

describe('the SMIC', () => {
  it('is the last one in force', () => {
    expect(smicOn('2019-12-31')).toBeNull();
    expect(smicOn('2024-10-31')?.month).toBe(176692);
    expect(smicOn('2024-11-01')?.month).toBe(180180);
    expect(smicOn('2030-01-01')?.month).toBe(182303);
  });

  it('only rises, and its month is 151.67 hours', () => {
    SMIC_HISTORY.forEach((line, rank) => {
      const before = SMIC_HISTORY[rank - 1];
      if (before) expect(line.from > before.from && line.month > before.month).toBe(true);
      expect(Math.abs(line.month - (line.hour * 455) / 3)).toBeLessThan(100);
    });
  });
});
