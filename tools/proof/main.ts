import { parseArgs } from 'node:util';
import { runSteps } from './run-steps.ts';
import type { Step } from './step.ts';
import { CHECKS, FAULTS, LEFT_OUT, STEPS } from './steps.ts';

/**
 * `npm test`, `npm run check` and `npm run test:faults`: runs the steps asked for and closes with `N passed, N failed`.
 * `--only NAME` (several with commas) runs these steps and what they stand on; `--list` names them.
 */
const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    checks: { type: 'boolean', default: false },
    faults: { type: 'boolean', default: false },
    list: { type: 'boolean', default: false },
  },
});
const all = values.faults ? FAULTS : values.checks ? CHECKS : STEPS;
if (values.list) {
  for (const { name } of all) console.log(name);
  process.exit(0);
}
const steps = values.only === undefined ? all : selected(values.only.split(','));
const controller = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => controller.abort());
}
process.on('disconnect', () => controller.abort());

if (values.faults) for (const reason of LEFT_OUT) console.log(`Not run: ${reason}`);
const began = performance.now();
const { passed, failed } = await runSteps(steps, controller.signal);
console.log(`${((performance.now() - began) / 1000).toFixed(0)} s`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 || controller.signal.aborted ? 1 : 0);

function selected(names: readonly string[]): Step[] {
  const unknown = names.find((name) => !all.some((step) => matches(step, name)));
  if (unknown !== undefined) {
    console.error(`No step is called "${unknown}": see npm test -- --list.`);
    process.exit(1);
  }
  const wanted = all.filter((step) => names.some((name) => matches(step, name)));
  const ground = new Set(wanted.flatMap(({ after = [] }) => after));
  return all.filter((step) => wanted.includes(step) || ground.has(step.name));
}

function matches(step: Step, name: string): boolean {
  return step.name === name || step.name.startsWith(`${name} `);
}
