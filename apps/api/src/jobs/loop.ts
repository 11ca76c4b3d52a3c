import { Logger, type OnApplicationShutdown } from '@nestjs/common';

/**
 * Work that is done again and again beside the requests, one round at a time: the next one is planned
 * when the last has ended. The server starts it, its end waits for the round under way; tests call
 * `round` themselves. Replicas run the same loops: a round must stand others beside it.
 */
export abstract class Loop implements OnApplicationShutdown {
  private readonly logger = new Logger(this.constructor.name);
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();
  private stopped = false;

  /** @param everyMs rest between two rounds, in milliseconds */
  protected constructor(private readonly everyMs: number) {}

  /** Does what is due now. */
  abstract round(): Promise<void>;

  start(): void {
    if (this.stopped) return;
    this.timer = setTimeout(() => {
      this.running = this.round()
        .catch(() => this.logger.warn('a round failed'))
        .finally(() => this.start());
    }, this.everyMs);
    this.timer.unref();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.running;
  }
}
