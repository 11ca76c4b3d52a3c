import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

/** A reader of files that does what a file could make it do: its name is in the bytes it is asked about. */
const ACTS: Readonly<Record<string, () => unknown>> = {
  processor() {
    for (;;);
  },
  memory() {
    const kept: Buffer[] = [];
    for (;;) kept.push(Buffer.alloc(16 * 1024 * 1024, kept.length));
  },
  end: () => process.exit(3),
  /** What it could do to the machine: the names of what nothing kept it from. */
  break: () =>
    Object.entries({
      'reads the machine': () => readFileSync('/etc/passwd'),
      'reads the portal': () => readFileSync(join(import.meta.dirname, 'portal.ts')),
      writes: () => writeFileSync(join(tmpdir(), 'reader'), 'here'),
      'starts a program': () => execFileSync(process.execPath, ['--version']),
      'starts a thread': () => new Worker('', { eval: true }),
      'makes code from text': () => eval('1'),
      'sees the environment': () => {
        if (Object.keys(process.env).length === 0) throw new Error('nothing');
      },
    })
      .filter(([, attempt]) => {
        try {
          attempt();
          return true;
        } catch {
          return false;
        }
      })
      .map(([name]) => name),
};

process.once('message', ({ bytes }: { bytes: Uint8Array }) => {
  const said = ACTS[Buffer.from(bytes).toString()]?.();
  process.send?.(said, () => process.exit(0));
});
