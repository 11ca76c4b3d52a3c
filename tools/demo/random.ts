/**
 * A small seeded generator of pseudo-random numbers (mulberry32): the same seed gives the same data on
 * every machine. Good enough to draw names, worth nothing to keep a secret.
 */
export class Random {
  private state: number;

  /** @param seeds numbers and texts that together name this stream */
  constructor(...seeds: (number | string)[]) {
    // FNV-1a over the whole name of the stream.
    this.state = 0x811c9dc5;
    for (const character of seeds.join('|')) {
      this.state = Math.imul(this.state ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
    }
  }

  /** A number from 0 (included) to 1 (excluded). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
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
