import type { ClientSize } from './client-size.ts';
import type { Comparison } from './compare.ts';
import { type Explained, readsWhole } from './explain.ts';

/** One line of the table: a figure and what it should be. */
export interface Figure {
  readonly name: string;
  readonly value: string;
  readonly target: string;
  /** `null`: for information. */
  readonly met: boolean | null;
  readonly detail: string;
}

/** Our throughput as a share of the bare server's. */
export function throughputFigure(
  name: string,
  target: number | null,
  { throughput, ours, theirs, failed }: Comparison,
): Figure {
  return {
    name,
    value: throughput.toFixed(2),
    target: target === null ? '' : `≥ ${target.toFixed(2)}`,
    met: target === null ? null : throughput >= target,
    detail:
      `${rate(ours.perSecond)} against ${rate(theirs.perSecond)}, ` +
      `p50 ${ms(ours.p50)} against ${ms(theirs.p50)}${failures(failed)}`,
  };
}

/** Our time at the large size as a multiple of the small size's. */
export function sizeFigure(name: string, { p50, ours, theirs, failed }: Comparison): Figure {
  return {
    name: `p50, large ÷ small: ${name}`,
    value: p50.toFixed(2),
    target: '≤ 1.30',
    met: p50 <= 1.3,
    detail: `${ms(ours.p50)} against ${ms(theirs.p50)}${failures(failed)}`,
  };
}

/** Resident memory of the API. */
export function memoryFigure(rest: number, after: number): Figure {
  return {
    name: 'API memory at rest',
    value: `${Math.round(rest)} MB`,
    target: '≤ 300 MB',
    met: rest <= 300,
    detail: `${Math.round(after)} MB after the load`,
  };
}

/** What the browser fetches first. */
export function clientFigure(size: ClientSize | null): Figure {
  return {
    name: 'Client, first load',
    value: size === null ? 'not built' : `${Math.round(size.gzip)} kB`,
    target: '≤ 170 kB',
    met: size === null ? null : size.gzip <= 170,
    detail:
      size === null ? '' : `gzip, ${size.files} files; ${Math.round(size.brotli)} kB in brotli`,
  };
}

/** The figures as a table that fits a Markdown page. */
export function figuresTable(figures: readonly Figure[]): string {
  const rows = figures.map(({ name, value, target, met, detail }) => [
    name,
    value,
    target,
    met === null ? '' : met ? 'yes' : 'NO',
    detail,
  ]);
  return table([['Figure', 'Measured', 'Target', 'Met', 'Detail'], ...rows]);
}

/** The plans as a table; those that read a large table whole say so. */
export function plansTable(plans: readonly Explained[]): string {
  const rows = plans.map((plan) => [
    plan.question,
    readsWhole(plan) ? 'NO' : 'yes',
    plan.scans.map(({ table: from, how, index }) => `${index ?? from} (${how})`).join(', '),
  ]);
  return table([['Question', 'Indexed', 'How'], ...rows]);
}

function table(lines: readonly (readonly string[])[]): string {
  const widths = (lines[0] ?? []).map((_, column) =>
    Math.max(...lines.map((line) => line[column]?.length ?? 0)),
  );
  const written = lines.map(
    (line) => `| ${line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`,
  );
  written.splice(1, 0, `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`);
  return written.join('\n');
}

const rate = (perSecond: number) => `${Math.round(perSecond)}/s`;
const ms = (time: number) => `${time.toFixed(1)} ms`;
const failures = (failed: number) => (failed === 0 ? '' : `; ${failed} FAILED`);
