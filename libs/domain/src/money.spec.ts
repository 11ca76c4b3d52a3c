import fc from 'fast-check';
import { centsToEuros, eurosToCents, formatCents, shareOf } from './money.js';

describe('an amount', () => {
  it('is read exactly from euros with two decimals', () => {
    expect(eurosToCents(1823.03)).toBe(182303);
    expect(eurosToCents(0.1 + 0.2)).toBeNull();
    expect(eurosToCents(1.005)).toBeNull();
    expect(eurosToCents(-0)).toBe(0);
    expect([NaN, Infinity, 1e300].map(eurosToCents)).toEqual([null, null, null]);
  });

  it('goes to JSON and back without loss', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e13, max: 1e13 }), (cents) => {
        const written = JSON.parse(JSON.stringify(centsToEuros(cents))) as number;
        return eurosToCents(written) === cents;
      }),
    );
  });

  it('is printed the French way', () => {
    expect(formatCents(123456)).toBe('1\u202f234,56\u00a0€');
    expect(formatCents(5)).toBe('0,05\u00a0€');
    expect(formatCents(-100000000)).toBe('-1\u202f000\u202f000,00\u00a0€');
  });

  it('is shared with one rounding, half away from zero', () => {
    // The official example of payment by day: 8 000 € × 370 ÷ 365.
    expect(shareOf(800_000, 370, 365)).toBe(810_959);
    expect(shareOf(876_500, 62, 365)).toBe(148_885);
    expect([shareOf(1, 1, 2), shareOf(-1, 1, 2), shareOf(3, 1, 4)]).toEqual([1, -1, 1]);
    fc.assert(
      fc.property(
        fc.maxSafeNat(),
        fc.nat(10_000),
        fc.integer({ min: 1, max: 10_000 }),
        (c, n, d) => {
          fc.pre(n <= d);
          const share = BigInt(shareOf(c, n, d));
          const error = 2n * (share * BigInt(d) - BigInt(c) * BigInt(n));
          return error <= BigInt(d) && error > -BigInt(d);
        },
      ),
    );
  });
});
