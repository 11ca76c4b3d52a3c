import { readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** What processes take of the machine's memory, in megabytes, as Linux counts it. */
export interface Peaks {
  /** More than the server had before. */
  readonly server: number;
  /** All that a child of its took. */
  readonly child: number;
}

const LOOK_EVERY_MS = 20;

/**
 * The most that a server and the children it starts take while something is done; `null` but on Linux, and where
 * Linux does not let its high-water mark begin anew, as in some containers.
 */
export async function peaksDuring(pid: number, act: () => Promise<unknown>): Promise<Peaks | null> {
  if (megabytes(pid, 'VmHWM') === null || !beginsAnew(pid)) {
    await act();
    return null;
  }
  const before = megabytes(pid, 'VmRSS') ?? 0;
  let child = 0;
  let done = false;
  const acting = act().finally(() => (done = true));
  while (!done) {
    for (const one of childrenOf(pid)) child = Math.max(child, megabytes(one, 'VmHWM') ?? 0);
    await sleep(LOOK_EVERY_MS);
  }
  await acting;
  return { server: (megabytes(pid, 'VmHWM') ?? 0) - before, child };
}

/** The high-water mark begins anew; `false` where that is not allowed. */
function beginsAnew(pid: number): boolean {
  try {
    writeFileSync(`/proc/${pid}/clear_refs`, '5');
    return true;
  } catch {
    return false;
  }
}

function childrenOf(pid: number): number[] {
  try {
    const text = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8');
    return text.split(' ').filter(Boolean).map(Number);
  } catch {
    return [];
  }
}

function megabytes(pid: number, name: string): number | null {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const kilobytes = new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1];
    return kilobytes === undefined ? null : Number(kilobytes) / 1024;
  } catch {
    return null;
  }
}
