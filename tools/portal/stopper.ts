import { watchNpm } from '../launch/watch-npm.mjs';

/** Knows when to stop, and undoes what was started, last first. */
export class Stopper {
  private readonly tasks: (() => void | Promise<void>)[] = [];
  private readonly controller = new AbortController();
  private stopped: Promise<void> | undefined;

  /** Resolves with the sentence to print when it is time to stop. */
  readonly asked: Promise<string>;
  private ask!: (sentence: string) => void;
  exitCode = 0;

  constructor() {
    this.asked = new Promise((resolve) => (this.ask = resolve));
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => this.stopBecause('\nArrêt en cours…', 0));
    }
    // Whoever launched us is gone, however it went.
    process.on('disconnect', () => this.stopBecause('Arrêt en cours…', 0));
    watchNpm(() => this.stopBecause('Arrêt en cours…', 0));
  }

  get isAsked(): boolean {
    return this.controller.signal.aborted;
  }

  /** Ends the programs that are being waited for. */
  get signal(): AbortSignal {
    return this.controller.signal;
  }

  /** Registers how to undo what has just been started. */
  onStop(task: () => void | Promise<void>): void {
    this.tasks.unshift(task);
  }

  stopBecause(sentence: string, exitCode: number): void {
    if (this.isAsked) return;
    this.exitCode = exitCode;
    this.controller.abort();
    this.ask(sentence);
  }

  stopAll(): Promise<void> {
    this.stopped ??= this.undo();
    return this.stopped;
  }

  private async undo(): Promise<void> {
    for (const task of this.tasks) await task();
  }
}
