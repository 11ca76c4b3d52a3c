import type { Count } from './step.ts';

/**
 * Readers of the runners' own reports. A test that was skipped proves nothing: it counts as failed, as does
 * a file that could not be loaded.
 */
interface JestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  /** Files that did not load; Vitest leaves it out. */
  numRuntimeErrorTestSuites?: number;
}

interface PlaywrightReport {
  stats: { expected: number; unexpected: number; skipped: number; flaky: number };
  errors: unknown[];
}

/** Jest's `--json`, and Vitest's `json` reporter, which speaks the same. */
export function countJest(report: unknown): Count | undefined {
  if (!report) return undefined;
  const { numPassedTests, numFailedTests, numPendingTests, ...rest } = report as JestReport;
  return {
    passed: numPassedTests,
    failed:
      numFailedTests + numPendingTests + rest.numTodoTests + (rest.numRuntimeErrorTestSuites ?? 0),
  };
}

/** Playwright's `json` reporter. */
export function countPlaywright(report: unknown): Count | undefined {
  if (!report) return undefined;
  const { stats, errors } = report as PlaywrightReport;
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.skipped + stats.flaky + errors.length,
  };
}

/** The closing lines of Node's own runner (`tap` reporter). */
export function countTap(_report: unknown, output: string): Count | undefined {
  const read = (name: string) => Number(new RegExp(`^# ${name} (\\d+)$`, 'm').exec(output)?.[1]);
  const failed = read('fail') + read('cancelled') + read('skipped') + read('todo');
  return Number.isNaN(failed) ? undefined : { passed: read('pass'), failed };
}
