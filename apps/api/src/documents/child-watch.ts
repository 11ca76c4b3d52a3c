import type { ChildProcess } from 'node:child_process';
import { readFile } from 'node:fs/promises';

const LOOK_EVERY_MS = 100;
/** By the clock on the wall, however busy the machine is. */
const WALL_MS = 30_000;
const PROCESSOR_SECONDS = 10;
const MEMORY_BYTES = 512 * 1024 * 1024;
/** Linux counts processor time and memory in these. */
const TICKS_PER_SECOND = 100;
const PAGE_BYTES = 4096;

/** Kills a child that takes too long or, where `/proc` tells it, too much; the answer stops the watch. */
export function watch(child: ChildProcess): () => void {
  const wall = setTimeout(() => child.kill('SIGKILL'), WALL_MS);
  const look = setInterval(() => {
    void usage(child.pid).then(({ seconds, bytes }) => {
      if (seconds > PROCESSOR_SECONDS || bytes > MEMORY_BYTES) child.kill('SIGKILL');
    });
  }, LOOK_EVERY_MS);
  return () => {
    clearTimeout(wall);
    clearInterval(look);
  };
}

async function usage(pid: number | undefined): Promise<{ seconds: number; bytes: number }> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    // What follows the command's name, which may hold blanks: state is field 3 of proc(5).
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [user, system, pages] = [fields[11], fields[12], fields[21]].map(Number);
    return {
      seconds: ((user ?? 0) + (system ?? 0)) / TICKS_PER_SECOND,
      bytes: (pages ?? 0) * PAGE_BYTES,
    };
  } catch {
    return { seconds: 0, bytes: 0 };
  }
}
