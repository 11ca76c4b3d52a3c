import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countJest, countPlaywright, countTap } from './counts.ts';

test('a skipped test and a file that does not load count as failed', () => {
  const report = {
    ...{ numPassedTests: 40, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 },
    numRuntimeErrorTestSuites: 1,
  };
  assert.deepEqual(countJest(report), { passed: 40, failed: 5 });
});

test("Vitest's report, which has no count of broken files, is read too", () => {
  const report = { numPassedTests: 7, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 };
  assert.deepEqual(countJest(report), { passed: 7, failed: 0 });
});

test('a journey that passes at the second try only counts as failed', () => {
  const stats = { expected: 9, unexpected: 1, skipped: 0, flaky: 1 };
  assert.deepEqual(countPlaywright({ stats, errors: ['no server'] }), { passed: 9, failed: 3 });
});

test("the closing lines of Node's runner are read", () => {
  const output = 'ok 1\n# tests 5\n# pass 3\n# fail 1\n# cancelled 0\n# skipped 1\n# todo 0\n';
  assert.deepEqual(countTap(undefined, output), { passed: 3, failed: 2 });
  assert.equal(countTap(undefined, 'it never began'), undefined);
});
