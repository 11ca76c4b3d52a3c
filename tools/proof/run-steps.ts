import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runStep, type Result } from './run-step.ts';
import type { Count, Step } from './step.ts';

/** Steps that run side by side. */
const LANES = 2;

/**
 * Runs steps in two lanes, each as soon as what it needs has passed, and prints one line for each as it
 * ends, with what it said if it failed. A step whose ground failed counts as failed.
 */
export async function runSteps(steps: readonly Step[], signal: AbortSignal): Promise<Count> {
  const folder = mkdtempSync(join(tmpdir(), 'action-apprentissage-reports-'));
  const waiting = [...steps];
  const running = new Map<Step, Promise<void>>();
  const failed = new Set<string>();
  const passed = new Set<string>();
  const total: Count = { passed: 0, failed: 0 };
  const names = new Set(steps.map(({ name }) => name));

  const finish = (step: Step, result: Result) => {
    (result.failed > 0 ? failed : passed).add(step.name);
    total.passed += result.passed;
    total.failed += result.failed;
    print(step, result);
  };
  const isReady = (step: Step) =>
    (step.after ?? []).every((name) => passed.has(name) || failed.has(name) || !names.has(name));
  const start = (step: Step) => {
    const broken = step.after?.find((name) => failed.has(name));
    if (broken !== undefined) {
      finish(step, { passed: 0, failed: 1, seconds: 0, output: `Not run: ${broken} failed.\n` });
      return;
    }
    const end = runStep(step, folder, signal).then((result) => finish(step, result));
    running.set(
      step,
      end.finally(() => running.delete(step)),
    );
  };

  while ((waiting.length > 0 || running.size > 0) && !signal.aborted) {
    const aloneRuns = [...running.keys()].some(({ alone }) => alone);
    const next = waiting.find((step) => isReady(step) && (!step.alone || running.size === 0));
    if (next && !aloneRuns && running.size < LANES) {
      waiting.splice(waiting.indexOf(next), 1);
      start(next);
    } else {
      await Promise.race(running.values());
    }
  }
  await Promise.all(running.values());
  rmSync(folder, { recursive: true, force: true });
  if (signal.aborted) total.failed += waiting.length;
  return total;
}

function print({ name }: Step, { passed, failed, seconds, output }: Result): void {
  const mark = failed > 0 ? '✗' : '✓';
  const counts = passed + failed > 1 ? ` ${passed} passed, ${failed} failed` : '';
  console.log(`${mark} ${name.padEnd(22)} ${seconds.toFixed(1).padStart(6)} s ${counts}`);
  if (failed > 0) console.log(output.replaceAll(/^/gm, '    '));
}
