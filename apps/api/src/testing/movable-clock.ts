import { Clock } from '../config/index.js';

/** A clock that a test moves. */
export class MovableClock extends Clock {
  private offset = 0;
  private frozenAt: number | undefined;

  override now(): Date {
    return new Date((this.frozenAt ?? Date.now()) + this.offset);
  }

  /** From now on time goes on by `advance` only. */
  freeze(): void {
    this.frozenAt = Date.now();
  }

  /** Moves time forward by so many minutes. */
  advance(minutes: number): void {
    this.offset += minutes * 60_000;
  }
}
