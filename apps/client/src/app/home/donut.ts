/** A slice of the ring, from `from` to `to` (0 = top, 1 = one turn). */
export interface Slice {
  readonly from: number;
  readonly to: number;
}

/** The share of the turn each count takes, one after the other; nothing when there is nothing. */
export function slicesOf(counts: readonly number[]): Slice[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  let done = 0;
  return counts.map((count) => {
    const from = total === 0 ? 0 : done / total;
    done += count;
    return { from, to: total === 0 ? 0 : done / total };
  });
}

/** SVG path of a slice of a ring around 0,0. A whole turn is drawn as two halves. */
export function slicePath({ from, to }: Slice, outer: number, inner: number): string {
  if (to - from >= 0.9999) {
    return `${slicePath({ from: 0, to: 0.5 }, outer, inner)} ${slicePath({ from: 0.5, to: 0.9998 }, outer, inner)}`;
  }
  const large = to - from > 0.5 ? 1 : 0;
  return [
    `M${point(from, outer)}`,
    `A${outer} ${outer} 0 ${large} 1 ${point(to, outer)}`,
    `L${point(to, inner)}`,
    `A${inner} ${inner} 0 ${large} 0 ${point(from, inner)}`,
    'Z',
  ].join(' ');
}

function point(turn: number, radius: number): string {
  const angle = turn * 2 * Math.PI;
  return `${(Math.sin(angle) * radius).toFixed(3)} ${(-Math.cos(angle) * radius).toFixed(3)}`;
}
