import { execFileSync } from 'node:child_process';
import { lookup } from 'node:dns/promises';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
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
    allowed({
      'reads the machine': () => readFileSync('/etc/passwd'),
      'reads the portal': () => readFileSync(join(import.meta.dirname, 'portal.ts')),
      writes: () => writeFileSync(join(tmpdir(), 'reader'), 'here'),
      'starts a program': () => execFileSync(process.execPath, ['--version']),
      'starts a thread': () => new Worker('', { eval: true }),
      'makes code from text': () => eval('1'),
      'sees the environment': () => {
        if (Object.keys(process.env).length === 0) throw new Error('nothing');
      },
    }),
  /** The same of the network: who is told that nobody listens has got through. */
  network: () =>
    allowed({
      'reaches a server': () => once(connect(1, '127.0.0.1'), 'connect').catch(through),
      'reaches a socket': () => once(connect('/run/nobody'), 'connect').catch(through),
      'asks for a name': () => lookup('localhost'),
    }),
};

function through(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ECONNREFUSED' && error.code !== 'ENOENT') throw error;
}

/** The names of the attempts that succeed. */
async function allowed(attempts: Readonly<Record<string, () => unknown>>): Promise<string[]> {
  const names: string[] = [];
  for (const [name, attempt] of Object.entries(attempts)) {
    try {
      await attempt();
      names.push(name);
    } catch {
      // Kept from it.
    }
  }
  return names;
}

process.once('message', async ({ bytes }: { bytes: Uint8Array }) => {
  const said = await ACTS[Buffer.from(bytes).toString()]?.();
  process.send?.(said, () => process.exit(0));
});
