import { fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Injectable } from '@nestjs/common';
import { DOCUMENT_MAX_PIXELS, FILE_FAULTS, type FileFault } from '@apprentissage/domain';
import { Problem } from '../http/index.js';
import { Slots } from '../jobs/index.js';
import { watch } from './child-watch.js';
import type { Question, Task, Verdict } from './judging/verdict.ts';

/** Files judged at the same time by one server, and files that may wait for their turn. */
const AT_ONCE = 2;
const WAITING = 100;

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

const here = dirname(fileURLToPath(import.meta.url));
/** The child's own entry; beside the sources, Node runs it as it is written. */
const ENTRY = ['main.js', 'main.ts']
  .map((name) => join(here, 'judging', name))
  .find(existsSync) as string;
const LIBRARIES = dirname(
  dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')),
);

/**
 * Has files read in a child process of their own: no environment, no file but the readers' code, no way
 * to write or to start anything, little memory and time. Whatever a file does to its reader, the
 * portal lives and the file is refused.
 */
@Injectable()
export class Judge {
  private readonly slots = new Slots(AT_ONCE, WAITING);

  /** @throws Problem `indisponible` when too many files are waiting already */
  ask(task: Task): Promise<Verdict> {
    return this.slots.run(
      () => answerOf({ ...task, maxPixels: DOCUMENT_MAX_PIXELS }),
      () => new Problem('indisponible', { retryAfter: 10 }),
    );
  }
}

function answerOf(question: Question): Promise<Verdict> {
  return new Promise((resolve) => {
    const child = fork(ENTRY, [], {
      execArgv: [
        '--permission',
        ...[dirname(ENTRY), LIBRARIES].map((folder) => `--allow-fs-read=${join(folder, '*')}`),
        // sharp and the canvas of pdf.js are native libraries.
        '--allow-addons',
        '--max-old-space-size=256',
        '--disallow-code-generation-from-strings',
        '--no-warnings',
      ],
      env: process.platform === 'win32' ? { SystemRoot: process.env['SystemRoot'] } : {},
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    const unwatch = watch(child);
    const finish = (verdict: Verdict) => {
      unwatch();
      child.kill('SIGKILL');
      resolve(verdict);
    };
    child.once('message', (answer) => finish(believable(answer)));
    child.once('error', () => finish({ fault: 'analyse_impossible' }));
    child.once('exit', () => finish({ fault: 'analyse_impossible' }));
    child.send(question, () => undefined);
  });
}

/** A child that a file has taken over could say anything: only what it may say is heard. */
function believable(answer: unknown): Verdict {
  const said = answer as Partial<Record<'fault' | 'accepted' | 'text' | 'png', unknown>> | null;
  if (typeof said?.fault === 'string' && said.fault in FILE_FAULTS) {
    return { fault: said.fault as FileFault };
  }
  if (typeof said?.text === 'string') return { text: said.text };
  if (said?.png instanceof Uint8Array && isPng(said.png)) return { png: said.png };
  const accepted = said?.accepted as
    { type?: unknown; pages?: unknown; bytes?: unknown } | undefined;
  const { type, pages = null, bytes = null } = accepted ?? {};
  if (type === 'application/pdf' && bytes === null && Number.isInteger(pages)) {
    return { accepted: { type, pages: pages as number, bytes } };
  }
  if ((type === 'image/jpeg' || type === 'image/png') && bytes instanceof Uint8Array) {
    return { accepted: { type, pages: null, bytes } };
  }
  return { fault: 'analyse_impossible' };
}

function isPng(bytes: Uint8Array): boolean {
  return PNG.every((byte, index) => bytes[index] === byte);
}
