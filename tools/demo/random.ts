import { createHash } from 'node:crypto';

/**
 * A small seeded generator of pseudo-random numbers (sfc32): the same seed gives the same data on every
 * machine. Its 128 bits of state keep the streams of thousands of CFA from running into each other; it
 * is worth nothing to keep a secret.
 */
export class Random {
  private a: number;
  private b: number;
  private c: number;
  private counter: number;

  /** @param names numbers and texts that together name this stream */
  constructor(...names: (number | string)[]) {
    const state = createHash('sha256').update(names.join('|')).digest();
    this.a = state.readInt32LE(0);
    this.b = state.readInt32LE(4);
    this.c = state.readInt32LE(8);
    this.counter = state.readInt32LE(12);
  }

  /** A number from 0 (included) to 1 (excluded). */
  next(): number {
    const sum = (((this.a + this.b) | 0) + this.counter) | 0;
    this.counter = (this.counter + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = (((this.c << 21) | (this.c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 4_294_967_296;
  }

  /** A whole number from `least` to `most`, both included. */
  int(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  /** `true` so many times in a hundred. */
  percent(share: number): boolean {
    return this.next() * 100 < share;
  }

  /** One of `items`, each as likely. */
  pick<T>(items: readonly T[]): T {
    return items[Math.floor(this.next() * items.length)] as T;
  }

  /** One of `items`, as likely as its weight is heavy. */
  weighted<T>(items: readonly (readonly [item: T, weight: number])[]): T {
    let rest = this.next() * items.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [item, weight] of items) {
      rest -= weight;
      if (rest < 0) return item;
    }
    return items[items.length - 1]?.[0] as T;
  }

  /** So many decimal digits. */
  digits(count: number): string {
    let text = '';
    for (let rank = 0; rank < count; rank++) text += Math.floor(this.next() * 10);
    return text;
  }
}
