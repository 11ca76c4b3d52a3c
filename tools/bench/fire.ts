import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Load } from './questions.ts';

/** One order to the load generator. */
export interface Shot {
  readonly url: string;
  readonly connections: number;
  readonly seconds: number;
  readonly load: Load;
  /** Names what is sent, so that nothing is sent twice. */
  readonly stream: string;
}

/** What it saw. */
export interface Measure {
  /** Good answers per second. */
  readonly perSecond: number;
  /** Median and 99th centile of their times, in milliseconds. */
  readonly p50: number;
  readonly p99: number;
  /** Answers of another kind, and none at all. */
  readonly failed: number;
}

/** The load generator, in a process of its own. */
export class LoadGenerator {
  private readonly child: ChildProcess = fork(join(import.meta.dirname, 'load-generator.ts'));
  private shots = 0;

  /** Asks a server one thing for some seconds. */
  async fire(shot: Omit<Shot, 'stream'>): Promise<Measure> {
    this.shots++;
    const answer = once(this.child, 'message') as Promise<[Measure | { failure: string }]>;
    this.child.send({ ...shot, stream: `${Date.now().toString(36)}-${this.shots}` });
    const [measure] = await answer;
    if ('failure' in measure) throw new Error(measure.failure);
    return measure;
  }

  stop(): void {
    this.child.disconnect();
  }
}
