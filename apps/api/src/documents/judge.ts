import { Injectable, Logger } from '@nestjs/common';
import { DOCUMENT_MAX_PIXELS, FILE_FAULTS, type FileFault } from '@apprentissage/domain';
import { Problem } from '../http/index.js';
import { Slots } from '../jobs/index.js';
import type { Question, Task, Verdict } from './judging/verdict.ts';
import { askApart, ReaderEnded } from './reader-process.js';

/** Files judged at the same time by one server, and files that may wait for their turn. */
const AT_ONCE = 2;
const WAITING = 100;

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/**
 * Has files read in a child process of their own: no environment, no file but the readers' code, no way
 * to write or to start anything, little memory and time. Whatever a file does to its reader, the
 * portal lives and the file is refused.
 */
@Injectable()
export class Judge {
  private readonly log = new Logger(Judge.name);
  private readonly slots = new Slots(AT_ONCE, WAITING);

  /** @throws Problem `indisponible` when too many files are waiting already */
  ask(task: Task): Promise<Verdict> {
    return this.slots.run(
      () => this.answer({ ...task, maxPixels: DOCUMENT_MAX_PIXELS }),
      () => new Problem('indisponible', { retryAfter: 10 }),
    );
  }

  /** A reader that ends by itself is replaced once: the file may have had nothing to do with it. */
  private async answer(question: Question, mayRetry = true): Promise<Verdict> {
    try {
      return believable(await askApart(question));
    } catch (error) {
      if (!(error instanceof ReaderEnded)) throw error;
      this.log.warn(error.message);
      if (error.why === 'by itself' && mayRetry) return this.answer(question, false);
      return { fault: 'analyse_impossible' };
    }
  }
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
