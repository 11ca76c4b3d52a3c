import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { ROOT } from '../portal/settings.ts';
import type { Stopper } from '../portal/stopper.ts';

/** Keeps a Node program running beside us; each line it says is preceded by its name. */
export function watch(
  stopper: Stopper,
  name: string,
  args: readonly string[],
  { cwd = '.', env = {} }: { cwd?: string; env?: Readonly<Record<string, string>> } = {},
): void {
  const child = spawn(process.execPath, args, {
    cwd: join(ROOT, cwd),
    env: { ...process.env, FORCE_COLOR: '1', ...env },
    detached: process.platform !== 'win32',
    // Some of these programs end by themselves when nobody holds their input any more.
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => console.log(`[${name}] ${line}`));
  }
  const gone = once(child, 'exit').then(() => {
    stopper.stopBecause(`« ${name} » s'est arrêté.`, 1);
  });
  stopper.onStop(async () => {
    for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
      try {
        if (child.pid !== undefined) process.kill(-child.pid, signal);
      } catch {
        child.kill(signal);
      }
      if (await Promise.race([gone.then(() => true), sleep(5000, false, { ref: false })])) return;
    }
  });
}
