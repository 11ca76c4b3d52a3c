import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ROOT } from '../portal/settings.ts';
import type { Count, Step } from './step.ts';
import { REPORT } from './steps.ts';

/** What came of a step. */
export interface Result extends Count {
  output: string;
  seconds: number;
}

/** Runs one step to its end, or to its time-out; all it started ends with it. */
export async function runStep(step: Step, folder: string, signal: AbortSignal): Promise<Result> {
  const began = performance.now();
  const report = join(folder, `${step.name.replaceAll(/\W+/g, '-')}.json`);
  const fill = (text: string) => text.replace(REPORT, report);
  const { NODE_OPTIONS: _options, NODE_ENV: _env, ...inherited } = process.env;
  const child = spawn(process.execPath, step.args.map(fill), {
    cwd: join(ROOT, step.cwd ?? '.'),
    env: {
      ...inherited,
      NX_DAEMON: 'false',
      FORCE_COLOR: '0',
      NO_COLOR: '1',
      NG_CLI_ANALYTICS: 'false',
      ...Object.fromEntries(Object.entries(step.env ?? {}).map(([name, v]) => [name, fill(v)])),
    },
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
  let timedOut = false;
  const timer = setTimeout(() => {
    timedOut = true;
    void end(child);
  }, step.timeoutSeconds * 1000);
  const interrupted = () => void end(child);
  signal.addEventListener('abort', interrupted);
  const [code] = (await once(child, 'close')) as [number | null];
  clearTimeout(timer);
  signal.removeEventListener('abort', interrupted);

  let output = Buffer.concat(chunks).toString();
  if (timedOut) output += `\nStopped after ${step.timeoutSeconds} s.\n`;
  const seconds = (performance.now() - began) / 1000;
  return { ...countOf(step, report, output, code === 0), output, seconds };
}

function countOf(step: Step, report: string, output: string, ok: boolean): Count {
  const written: unknown = existsSync(report) ? readJson(report) : undefined;
  const count = step.count?.(written, output) ?? { passed: ok && !step.count ? 1 : 0, failed: 0 };
  // A runner that fails without a failed test, or that ran nothing at all, has failed itself.
  if (count.failed === 0 && (!ok || count.passed === 0)) return { ...count, failed: 1 };
  return count;
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as unknown;
  } catch {
    return undefined;
  }
}

/** Asks the step's whole group of processes to end, then insists. */
async function end(child: ChildProcess): Promise<void> {
  const tell = (signal: NodeJS.Signals) => {
    try {
      if (process.platform === 'win32') child.kill(signal);
      else if (child.pid !== undefined) process.kill(-child.pid, signal);
    } catch {
      // It has ended meanwhile.
    }
  };
  tell('SIGTERM');
  await sleep(20_000, undefined, { ref: false });
  tell('SIGKILL');
}
