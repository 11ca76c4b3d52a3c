import { Loop } from './loop.js';

class Counting extends Loop {
  rounds = 0;
  atOnce = 0;
  most = 0;

  constructor() {
    super(2);
  }

  async round(): Promise<void> {
    this.rounds++;
    this.most = Math.max(this.most, ++this.atOnce);
    await new Promise((resolve) => setTimeout(resolve, 8));
    this.atOnce--;
    if (this.rounds === 2) throw new Error('this round fails');
  }
}

describe('a loop', () => {
  it('goes on round after round, one at a time, whatever a round throws, until it is stopped', async () => {
    const loop = new Counting();
    loop.start();
    while (loop.rounds < 4) await new Promise((resolve) => setTimeout(resolve, 5));
    await loop.onApplicationShutdown();
    const done = loop.rounds;
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(loop.most).toBe(1);
    expect([loop.rounds, loop.atOnce]).toEqual([done, 0]);
  });
});
