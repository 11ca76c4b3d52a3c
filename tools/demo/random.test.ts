import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Random } from './random.ts';

test('streams of other names never run into each other', () => {
  const seen = new Set<string>();
  for (let stream = 0; stream < 2000; stream++) {
    const random = new Random(1, 'stream', stream);
    for (let draw = 0; draw < 50; draw++) seen.add(`${random.next()} ${random.next()}`);
  }
  assert.equal(seen.size, 100_000);
});

test('numbers are spread evenly, whole numbers reach both ends', () => {
  const random = new Random('even');
  const drawn = Array.from({ length: 60_000 }, () => random.int(1, 6));
  for (let face = 1; face <= 6; face++) {
    const share = drawn.filter((value) => value === face).length / drawn.length;
    assert.ok(Math.abs(share - 1 / 6) < 0.01, `${face}: ${share}`);
  }
});

test('weights are heard', () => {
  const random = new Random('weights');
  const often = Array.from({ length: 10_000 }, () =>
    random.weighted([
      ['often', 9],
      ['rarely', 1],
    ]),
  ).filter((item) => item === 'often').length;
  assert.ok(Math.abs(often / 10_000 - 0.9) < 0.02, String(often));
});
