import type { LoadGenerator, Measure } from './fire.ts';
import type { Load } from './questions.ts';
import type { BenchServer } from './servers.ts';

/** Two servers asked the same, turn by turn. */
export interface Comparison {
  readonly ours: Measure;
  readonly theirs: Measure;
  /** Median over the rounds of our throughput ÷ theirs. */
  readonly throughput: number;
  /** Median over the rounds of our median time ÷ theirs. */
  readonly p50: number;
  /** Bad answers, of both. */
  readonly failed: number;
}

interface Contest {
  readonly generator: LoadGenerator;
  readonly ours: BenchServer;
  readonly theirs: BenchServer;
  readonly load: Load;
  /** What the other one is asked, when its sign-ins are others. */
  readonly theirLoad?: Load;
  readonly connections: number;
  readonly rounds: number;
  readonly seconds: number;
}

/** Long enough for the engine to have compiled what is asked again and again. */
const WARM_UP_SECONDS = 3;

/**
 * Asks both servers in turn, the first of a round being the second of the next: what else happens on the
 * machine meets both alike. Ratios are made within a round, and the median round is kept.
 */
export async function compare(contest: Contest): Promise<Comparison> {
  const { generator, connections, rounds, seconds } = contest;
  const loads = { ours: contest.load, theirs: contest.theirLoad ?? contest.load };
  const ask = (who: 'ours' | 'theirs', time: number) =>
    generator.fire({ url: contest[who].url, connections, seconds: time, load: loads[who] });
  await ask('ours', WARM_UP_SECONDS);
  await ask('theirs', WARM_UP_SECONDS);
  const pairs: { ours: Measure; theirs: Measure }[] = [];
  for (let round = 0; round < rounds; round++) {
    if (round % 2 === 0) {
      const first = await ask('ours', seconds);
      pairs.push({ ours: first, theirs: await ask('theirs', seconds) });
    } else {
      const first = await ask('theirs', seconds);
      pairs.push({ ours: await ask('ours', seconds), theirs: first });
    }
  }
  const summary = (who: 'ours' | 'theirs'): Measure => ({
    perSecond: median(pairs.map((pair) => pair[who].perSecond)),
    p50: median(pairs.map((pair) => pair[who].p50)),
    p99: median(pairs.map((pair) => pair[who].p99)),
    failed: pairs.reduce((sum, pair) => sum + pair[who].failed, 0),
  });
  return {
    ours: summary('ours'),
    theirs: summary('theirs'),
    throughput: median(pairs.map((pair) => pair.ours.perSecond / pair.theirs.perSecond)),
    p50: median(pairs.map((pair) => pair.ours.p50 / pair.theirs.p50)),
    failed: summary('ours').failed + summary('theirs').failed,
  };
}

/** The middle value; the mean of the two middle ones when there is an even number. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}
