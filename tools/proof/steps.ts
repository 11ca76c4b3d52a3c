import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { countJest, countPlaywright, countTap } from './counts.ts';
import type { Step } from './step.ts';

const ESLINT = 'node_modules/eslint/bin/eslint.js';
const TSC = 'node_modules/typescript/bin/tsc';
const ESM = { NODE_OPTIONS: '--experimental-vm-modules' };
/** Where a step's runner writes its report. */
export const REPORT = '{report}';

/** Everything `npm test` runs, in the order in which the lanes take them. */
export const STEPS: readonly Step[] = [
  { name: 'build', args: ['tools/proof/build.ts'], timeoutSeconds: 600 },
  {
    name: 'lint',
    args: [ESLINT, '.', '--max-warnings=0'],
    after: ['build'],
    timeoutSeconds: 600,
  },
  {
    name: 'format',
    args: ['node_modules/prettier/bin/prettier.cjs', '--check', '.'],
    timeoutSeconds: 300,
  },
  {
    name: 'api',
    args: ['../../node_modules/jest/bin/jest.js', '--json', `--outputFile=${REPORT}`],
    cwd: 'apps/api',
    env: ESM,
    after: ['build'],
    timeoutSeconds: 1_800,
    count: countJest,
  },
  {
    name: 'domain',
    args: ['../../node_modules/jest/bin/jest.js', '--json', `--outputFile=${REPORT}`],
    cwd: 'libs/domain',
    env: ESM,
    timeoutSeconds: 600,
    count: countJest,
  },
  {
    name: 'client',
    args: [
      ...['../../node_modules/@angular/cli/bin/ng.js', 'test', '--no-watch', '--no-progress'],
      ...['--reporters=default', '--reporters=json', `--output-file=${REPORT}`],
    ],
    cwd: 'apps/client',
    after: ['build'],
    timeoutSeconds: 600,
    count: countJest,
  },
  ...(['libs/domain', 'libs/api-types', 'apps/api', 'apps/e2e', 'tools'] as const).map(types),
  {
    name: 'types of apps/client',
    args: ['node_modules/@angular/compiler-cli/bundles/src/bin/ngc.js', '-p', spec('apps/client')],
    after: ['build'],
    timeoutSeconds: 400,
  },
  {
    name: 'tools',
    args: ['--test', '--test-reporter=tap', 'tools/**/*.test.ts'],
    after: ['build'],
    timeoutSeconds: 600,
    count: countTap,
  },
  {
    name: 'openapi',
    args: ['tools/openapi/openapi.ts', '--check'],
    after: ['build'],
    timeoutSeconds: 300,
  },
  { name: 'docker', args: ['tools/docker/check.ts'], timeoutSeconds: 60 },
  {
    name: 'journeys',
    args: ['tools/proof/journeys.ts', '--reporter=list,json'],
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: REPORT },
    after: ['build'],
    alone: true,
    timeoutSeconds: 1_800,
    count: countPlaywright,
  },
];

/** What `npm run check` runs. */
export const CHECKS = STEPS.filter(({ name }) => /^(build|lint|format|types .*)$/.test(name));

/**
 * What `npm run test:faults` runs: specs of `npm test` with the number of runs that a night allows, and, with
 * the machine to itself, what the audit log bears and a flood of sign-ins that must not reach those who work.
 */
export const FAULTS: readonly Step[] = [
  STEPS[0] as Step,
  fault('bank details', 'src/bank-accounts/bank-lives', 'BANK_RUNS', 10_000),
  fault('invoices', 'src/bank-accounts/bank-races', 'INVOICE_RUNS', 1_000),
  fault(
    'decisions',
    '(bank-races|decisions|settlement|nomination-fraud|approvals)\\.spec',
    'DECISION_RUNS',
    1_000,
  ),
  fault('mails', 'src/mails/crash', 'MAIL_KILLS', 30),
  fault('documents', 'src/documents/crash', 'CRASH_ROUNDS', 10),
  {
    name: 'flood',
    args: ['tools/bench/run.ts', '--flood'],
    after: ['build'],
    alone: true,
    timeoutSeconds: 1_800,
  },
  {
    name: 'audit',
    args: ['tools/bench/run.ts', '--audit'],
    after: ['build'],
    alone: true,
    timeoutSeconds: 300,
  },
  ...(isInstalled('clamd') ? [fault('antivirus', 'src/documents/clamd', 'REHEARSAL', 1)] : []),
];

/** What `npm run test:faults` cannot run on this machine, and why. */
export const LEFT_OUT: readonly string[] = isInstalled('clamd')
  ? []
  : ['antivirus: clamd is not on the PATH (Debian: apt-get install clamav-daemon)'];

/** @param setting the variable that says how many runs; one that is set already wins */
function fault(name: string, spec: string, setting: string, runs: number): Step {
  return {
    name,
    args: ['../../node_modules/jest/bin/jest.js', spec, '--json', `--outputFile=${REPORT}`],
    cwd: 'apps/api',
    env: { ...ESM, [setting]: process.env[setting] ?? String(runs) },
    after: ['build'],
    timeoutSeconds: 4 * 3_600,
    count: countJest,
  };
}

function types(folder: string): Step {
  const project = /^(libs\/domain|apps\/api)$/.test(folder)
    ? spec(folder)
    : `${folder}/tsconfig.json`;
  return {
    name: `types of ${folder}`,
    args: [TSC, '-p', project, '--noEmit'],
    after: ['build'],
    timeoutSeconds: 400,
  };
}

function spec(folder: string): string {
  return `${folder}/tsconfig.spec.json`;
}

/** Whether a program of this name can be started. */
function isInstalled(program: string): boolean {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
