import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { askApart, ReaderEnded } from './reader-process.js';

const PROBE = join(import.meta.dirname, '../testing/probing-reader.ts');

/** What a reader that a file has taken over does, by its name. */
function probe(act: string): Promise<unknown> {
  return askApart({ task: 'text', bytes: Buffer.from(act), maxPixels: 1 }, PROBE);
}

async function ended(act: string): Promise<{ why: string; seconds: number }> {
  const began = performance.now();
  const error = await probe(act).catch((error: unknown) => error);
  if (!(error instanceof ReaderEnded)) throw new Error(`it answered ${JSON.stringify(error)}`);
  return { why: error.why, seconds: (performance.now() - began) / 1000 };
}

describe('the process that reads a file', () => {
  it('can read nothing of the machine, write nothing and start nothing', async () => {
    expect(await probe('break')).toEqual([]);
    // The probe finds what is open: without confinement, all of it.
    const free = fork(PROBE, [], { execArgv: ['--no-warnings'], serialization: 'advanced' });
    free.send({ bytes: Buffer.from('break') });
    expect((await once(free, 'message'))[0]).toHaveLength(7);
  });

  it('reaches no network where Node can close it, which it does from 26 on', async () => {
    const closesNetwork = Number(process.versions.node.split('.')[0]) >= 26;
    const open = ['reaches a server', 'reaches a socket', 'asks for a name'];
    expect(await probe('network')).toEqual(closesNetwork ? [] : open);
  });

  it('is killed after ten seconds of processor', async () => {
    const { why, seconds } = await ended('processor');
    // On a machine too busy to give it ten seconds of processor in thirty, the clock comes first.
    expect(['processor', 'time']).toContain(why);
    expect(seconds).toBeGreaterThan(9);
  }, 60_000);

  it('is killed past its memory', async () => {
    expect((await ended('memory')).why).toBe('memory');
  });

  it('that ends without a word is told apart from one that was killed', async () => {
    expect((await ended('end')).why).toBe('by itself');
  });
});
