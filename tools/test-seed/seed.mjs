import { randomInt } from 'node:crypto';

const NAME = 'TEST_SEED';

/**
 * The one seed of everything random in a run of tests: given by `TEST_SEED`, else drawn and said once.
 * Workers and their files find it in the environment.
 */
export function chooseSeed() {
  if (process.env[NAME]) return;
  process.env[NAME] = String(randomInt(2 ** 31));
  console.error(`Random tests: ${NAME}=${process.env[NAME]} repeats this run.`);
}
