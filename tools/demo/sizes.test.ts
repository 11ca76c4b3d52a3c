import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cfaSizes } from './sizes.ts';

test('sizes of CFA are skewed, the largest holds about 2 %, and they sum up', () => {
  const sizes = cfaSizes(1_000_000, 4000);
  assert.equal(
    sizes.reduce((a, b) => a + b),
    1_000_000,
  );
  assert.ok(Math.abs((sizes[0] ?? 0) / 1_000_000 - 0.02) < 0.001, String(sizes[0]));
  assert.ok(sizes.at(-1)! >= 1);
});

test('few CFA share evenly', () => {
  assert.deepEqual(cfaSizes(1000, 4), [250, 250, 250, 250]);
  assert.deepEqual(cfaSizes(1, 1), [1]);
});
