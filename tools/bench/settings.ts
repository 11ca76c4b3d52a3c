import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { PlainError } from '../plain-error.ts';

/** How a benchmark is run. */
export interface BenchSettings {
  /** Contracts and CFA of the database that is measured. */
  readonly large: { readonly contracts: number; readonly cfas: number };
  /** The same on a small scale: what size costs. */
  readonly small: { readonly contracts: number; readonly cfas: number };
  readonly seed: number;
  /** Connections that ask at once; also the size of each server's pool. */
  readonly connections: number;
  /** How often each server is measured on each question, and for how many seconds. */
  readonly rounds: number;
  readonly seconds: number;
  /** Only the flood of sign-ins, on the small database; only the accountants' desk, on its own. */
  readonly floodOnly: boolean;
  readonly deskOnly: boolean;
  /** Only the audit log, which ends with 1 below its floor. */
  readonly auditOnly: boolean;
  /** Where the databases stay between runs. */
  readonly folder: string;
}

/** Reads the command line; `BENCH_DIR` says where the data stay. */
export function readBenchSettings(): BenchSettings {
  const { values } = parseArgs({
    options: {
      contracts: { type: 'string', default: '1000000' },
      cfas: { type: 'string', default: '4000' },
      rounds: { type: 'string', default: '9' },
      seconds: { type: 'string', default: '2' },
      seed: { type: 'string', default: '2026' },
      flood: { type: 'boolean', default: false },
      desk: { type: 'boolean', default: false },
      audit: { type: 'boolean', default: false },
    },
  });
  const whole = (name: keyof typeof values): number => {
    const value = Number(values[name]);
    if (Number.isSafeInteger(value) && value >= 1) return value;
    throw new PlainError(`--${name} must be a whole number, 1 at least.`);
  };
  return {
    large: { contracts: whole('contracts'), cfas: whole('cfas') },
    small: { contracts: 10_000, cfas: 40 },
    seed: whole('seed'),
    connections: 16,
    rounds: whole('rounds'),
    seconds: whole('seconds'),
    floodOnly: values.flood,
    deskOnly: values.desk,
    auditOnly: values.audit,
    folder: resolve(process.env['BENCH_DIR'] || join(tmpdir(), 'action-apprentissage-bench')),
  };
}
