/** So many pieces of work at once; the others wait for their turn, up to a number. */
export class Slots {
  private free: number;
  private readonly waiting: (() => void)[] = [];

  constructor(
    atOnce: number,
    private readonly mayWait: number,
  ) {
    this.free = atOnce;
  }

  /** Does the work when its turn comes. @throws what `full` makes when too many wait already */
  async run<T>(work: () => Promise<T>, full: () => Error): Promise<T> {
    if (this.free > 0) this.free -= 1;
    else if (this.waiting.length >= this.mayWait) throw full();
    else await new Promise<void>((resolve) => this.waiting.push(resolve));
    try {
      return await work();
    } finally {
      // The place goes to who waited longest, or back.
      const next = this.waiting.shift();
      if (next === undefined) this.free += 1;
      else next();
    }
  }
}
