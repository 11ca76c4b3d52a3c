import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Clears what a start that was killed hard may have left in a cluster's folder: a server still running is
 * stopped; a `postmaster.pid` whose number now belongs to some other program (PostgreSQL would refuse to
 * start on it) is removed. The caller holds the lock of the data folder, so no living start is disturbed.
 */
export async function clearLeftover(folder: string): Promise<void> {
  const file = join(folder, 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  if (process.platform !== 'linux' || !Number.isInteger(pid)) return;
  if (!isServerOf(pid, folder)) {
    rmSync(file, { force: true });
    return;
  }
  process.kill(pid, 'SIGINT');
  for (let waited = 0; waited < 15_000 && isServerOf(pid, folder); waited += 100) await sleep(100);
  if (isServerOf(pid, folder)) process.kill(pid, 'SIGQUIT');
}

function isServerOf(pid: number, folder: string): boolean {
  try {
    const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
    return words.includes(folder) && (words[0] ?? '').endsWith('postgres');
  } catch {
    return false;
  }
}
