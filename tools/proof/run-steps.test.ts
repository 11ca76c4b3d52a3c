import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runSteps } from './run-steps.ts';
import type { Step } from './step.ts';
import { STEPS } from './steps.ts';

const program = (name: string, code: string, rest: Partial<Step> = {}): Step => ({
  name,
  args: ['--eval', code],
  timeoutSeconds: 30,
  ...rest,
});
const run = (...steps: Step[]) => runSteps(steps, new AbortController().signal);

test('a step counts for one, and fails with its exit code', async () => {
  assert.deepEqual(await run(program('good', ''), program('bad', 'process.exit(3)')), {
    passed: 1,
    failed: 1,
  });
});

test('a step whose ground failed is not run and counts as failed', async () => {
  const steps = [program('ground', 'process.exit(1)'), program('house', '', { after: ['ground'] })];
  assert.deepEqual(await run(...steps), { passed: 0, failed: 2 });
});

test('a step that does not end is ended, with all it started', async () => {
  const child = `require('child_process').spawn(process.execPath, ['-e', 'setInterval(Date, 1e3)'],
    { stdio: 'inherit' }); setInterval(Date, 1e3)`;
  assert.deepEqual(await run(program('endless', child, { timeoutSeconds: 0.5 })), {
    passed: 0,
    failed: 1,
  });
});

test('a runner that reports no test at all has failed', async () => {
  const count = () => ({ passed: 0, failed: 0 });
  assert.deepEqual(await run(program('empty', '', { count })), { passed: 0, failed: 1 });
});

test('every step stands on steps that exist and come before it', () => {
  STEPS.forEach(({ after = [] }, index) => {
    const before = STEPS.slice(0, index).map(({ name }) => name);
    for (const name of after) assert.ok(before.includes(name), name);
  });
});
