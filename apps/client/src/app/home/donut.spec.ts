import fc from 'fast-check';
import { slicePath, slicesOf } from './donut.js';

describe('the slices of the ring', () => {
  it('follow one another from the top, all the way round, each as large as its share', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(100_000), { minLength: 1, maxLength: 8 }), (counts) => {
        const total = counts.reduce((sum, count) => sum + count, 0);
        fc.pre(total > 0);
        const slices = slicesOf(counts);
        expect(slices[0]?.from).toBe(0);
        expect(slices.at(-1)?.to).toBeCloseTo(1, 9);
        slices.forEach(({ from, to }, rank) => {
          expect(from).toBeCloseTo(slices[rank - 1]?.to ?? 0, 9);
          expect(to - from).toBeCloseTo((counts[rank] ?? 0) / total, 9);
        });
      }),
    );
  });

  it('take no place when there is nothing', () => {
    expect(slicesOf([0, 0])).toEqual([
      { from: 0, to: 0 },
      { from: 0, to: 0 },
    ]);
  });

  it('are drawn with the large arc beyond half a turn', () => {
    expect(slicePath({ from: 0, to: 0.25 }, 100, 60)).toBe(
      'M0.000 -100.000 A100 100 0 0 1 100.000 -0.000 L60.000 -0.000 A60 60 0 0 0 0.000 -60.000 Z',
    );
    expect(slicePath({ from: 0, to: 0.75 }, 100, 60)).toContain('A100 100 0 1 1');
  });

  it('are drawn in two parts for a whole turn, which one arc cannot make', () => {
    expect(slicePath({ from: 0, to: 1 }, 100, 60).match(/M/g)).toHaveLength(2);
  });
});
