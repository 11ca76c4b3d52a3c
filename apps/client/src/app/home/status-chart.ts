import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { CONTRACT_STATES, type ContractState } from '@apprentissage/domain';
import type { ContractCounts } from './counts-client.js';
import { slicePath, slicesOf } from './donut.js';

const PERCENT = new Intl.NumberFormat('fr-FR', { style: 'percent', maximumFractionDigits: 1 });
const NUMBER = new Intl.NumberFormat('fr-FR');

/** « Mes contrats » by status: a ring whose slices lead to the list, and the same as a table. */
@Component({
  selector: 'app-status-chart',
  imports: [RouterLink],
  templateUrl: './status-chart.html',
  styleUrl: './status-chart.scss',
})
export class StatusChart {
  readonly counts = input.required<ContractCounts>();

  protected readonly total = computed(() => NUMBER.format(this.counts().total));

  protected readonly slices = computed(() => {
    const { counts, total } = this.counts();
    const shares = slicesOf(counts.map(({ count }) => count));
    return counts.map(({ status, count }, rank) => ({
      status,
      label: CONTRACT_STATES[status].label,
      count: NUMBER.format(count),
      share: PERCENT.format(total === 0 ? 0 : count / total),
      path: slicePath(shares[rank] ?? { from: 0, to: 0 }, 100, 62),
      fill: `url(#fill-${status})`,
    }));
  });

  protected nameOf(slice: { label: string; count: string; share: string }): string {
    return `${slice.label} : ${slice.count} (${slice.share})`;
  }

  protected queryOf(status: ContractState): { status: ContractState } {
    return { status };
  }
}
