/** Durations of the same request for what exists and for what does not. */
export interface Timings {
  readonly known: readonly number[];
  readonly unknown: readonly number[];
}

/**
 * How often somebody who watches the clock guesses right: the best threshold of one half of the timings
 * judges the other half, and the other way round. Chance is 0.5.
 */
export function accuracy({ known, unknown }: Timings): number {
  const halves = [0, 1].map((half) => ({
    known: known.filter((_, rank) => rank % 2 === half),
    unknown: unknown.filter((_, rank) => rank % 2 === half),
  }));
  const [one, other] = halves as unknown as [Timings, Timings];
  return (judged(learnt(one), other) + judged(learnt(other), one)) / 2;
}

/**
 * After how many rounds of sixty pairs all timings are judged together, and under what they are cleared:
 * the fewer there are, the less chance may look like an answer. What is never cleared tells.
 */
const LOOKS = [
  { rounds: 1, clear: 0.55 },
  { rounds: 3, clear: 0.58 },
  { rounds: 6, clear: 0.6 },
] as const;

/** The most rounds that `judge` plays. */
export const MOST_ROUNDS = 6;

/** Plays rounds until their timings are cleared, or tell. */
export async function judge(
  round: () => Promise<Timings>,
): Promise<{ readonly tells: boolean; readonly accuracy: number }> {
  let all: Timings = { known: [], unknown: [] };
  let played = 0;
  for (const { rounds, clear } of LOOKS) {
    for (; played < rounds; played += 1) {
      const { known, unknown } = await round();
      all = { known: [...all.known, ...known], unknown: [...all.unknown, ...unknown] };
    }
    if (accuracy(all) <= clear) return { tells: false, accuracy: accuracy(all) };
  }
  return { tells: true, accuracy: accuracy(all) };
}

interface Rule {
  readonly threshold: number;
  /** Whether what exists takes longer. */
  readonly slower: boolean;
}

function learnt(timings: Timings): Rule {
  const thresholds = [...timings.known, ...timings.unknown];
  const rules = thresholds.flatMap((threshold) =>
    [true, false].map((slower) => ({ threshold, slower })),
  );
  return rules.reduce((best, rule) =>
    judged(rule, timings) > judged(best, timings) ? rule : best,
  );
}

function judged({ threshold, slower }: Rule, { known, unknown }: Timings): number {
  const long = (durations: readonly number[]) =>
    durations.filter((duration) => duration > threshold).length;
  const right = slower
    ? long(known) + unknown.length - long(unknown)
    : long(unknown) + known.length - long(known);
  return right / (known.length + unknown.length);
}

const WARM_UP = 5;

/** Times what exists and what does not in turn, each first as often, after a few that warm up. */
export async function timePairs(
  pairs: number,
  sides: Readonly<Record<keyof Timings, () => Promise<unknown>>>,
): Promise<Timings> {
  const timings = { known: [] as number[], unknown: [] as number[] };
  for (let pair = -WARM_UP; pair < pairs; pair++) {
    const order =
      pair % 2 === 0 ? (['known', 'unknown'] as const) : (['unknown', 'known'] as const);
    for (const side of order) {
      const start = performance.now();
      await sides[side]();
      if (pair >= 0) timings[side].push(performance.now() - start);
    }
  }
  return timings;
}
