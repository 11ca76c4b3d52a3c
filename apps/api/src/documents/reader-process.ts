import { type ChildProcess, fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Question } from './judging/verdict.ts';

const LOOK_EVERY_MS = 100;
/** By the clock on the wall, however busy the machine is. */
const WALL_MS = 30_000;
const PROCESSOR_SECONDS = 10;
const MEMORY_BYTES = 512 * 1024 * 1024;
/** Linux counts processor time and memory in these. */
const TICKS_PER_SECOND = 100;
const PAGE_BYTES = 4096;

const here = dirname(fileURLToPath(import.meta.url));
/** The child's own entry; beside the sources, Node runs it as it is written. */
const ENTRY = ['main.js', 'main.ts']
  .map((name) => join(here, 'judging', name))
  .find(existsSync) as string;
const LIBRARIES = dirname(
  dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')),
);

/** What the child may: read the readers' own code, and nothing else. */
export const CONFINED = [
  '--permission',
  ...[dirname(ENTRY), LIBRARIES].map((folder) => `--allow-fs-read=${join(folder, '*')}`),
  // sharp and the canvas of pdf.js are native libraries.
  '--allow-addons',
  '--max-old-space-size=256',
  '--disallow-code-generation-from-strings',
  '--no-warnings',
];

/** Why a child ended without an answer: it took too long or too much, or it ended by itself. */
export class ReaderEnded extends Error {
  constructor(
    readonly why: 'time' | 'processor' | 'memory' | 'by itself',
    how: string,
  ) {
    super(`a reader of files ended without an answer (${why}: ${how})`);
  }
}

/**
 * Asks a question of a child process of its own, and ends the child.
 *
 * @returns what it says, which nobody has checked
 * @throws ReaderEnded
 */
export function askApart(question: Question, entry = ENTRY): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const child = fork(entry, [], {
      execArgv: CONFINED,
      env: process.platform === 'win32' ? { SystemRoot: process.env['SystemRoot'] } : {},
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    let killed: ReaderEnded['why'] | undefined;
    const unwatch = watch(child, (why) => (killed = why));
    const ended = (how: string) => {
      unwatch();
      reject(new ReaderEnded(killed ?? 'by itself', how));
    };
    child.once('message', (answer) => {
      unwatch();
      child.kill('SIGKILL');
      resolve(answer);
    });
    child.once('error', (error) => ended(error.message));
    // Not `exit`: what the child said before it ended may still be on its way then.
    child.once('close', (code, signal) => ended(signal ?? `code ${code}`));
    child.send(question, () => undefined);
  });
}

/** Kills a child that takes too long or, where `/proc` tells it, too much, saying why; what it returns stops that. */
function watch(child: ChildProcess, kills: (why: ReaderEnded['why']) => void): () => void {
  const kill = (why: ReaderEnded['why']) => {
    kills(why);
    child.kill('SIGKILL');
  };
  const wall = setTimeout(() => kill('time'), WALL_MS);
  const look = setInterval(() => {
    void usage(child.pid).then(({ seconds, bytes }) => {
      if (seconds > PROCESSOR_SECONDS) kill('processor');
      else if (bytes > MEMORY_BYTES) kill('memory');
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
