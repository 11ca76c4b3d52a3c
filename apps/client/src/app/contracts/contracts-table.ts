import { Component, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { DayPipe } from '../ui/dates.js';
import { Icon, type IconName } from '../ui/icon.js';
import { NEXT_STEP } from '../ui/next-step.js';
import { SiretPipe } from '../ui/siret.pipe.js';
import { StatusChip } from '../ui/status-chip.js';
import { nextSort, type Sort, type SORTS } from './contract-query.js';
import type { ContractRow } from './contracts-client.js';

interface Column {
  readonly label: string;
  readonly sort?: (typeof SORTS)[number];
}

/** The rows of « Mes contrats »; a click on a header sorts. */
@Component({
  selector: 'app-contracts-table',
  imports: [DayPipe, Icon, RouterLink, SiretPipe, StatusChip],
  templateUrl: './contracts-table.html',
})
export class ContractsTable {
  readonly rows = input.required<readonly ContractRow[]>();
  readonly sort = input.required<Sort>();
  readonly sorted = output<Sort>();

  protected readonly nextStep = NEXT_STEP;
  protected readonly columns: readonly Column[] = [
    { label: 'Numéro' },
    { label: 'Statut' },
    { label: 'Apprenti', sort: 'apprenti' },
    { label: 'Employeur', sort: 'employeur' },
    { label: 'Formation' },
    { label: 'Conclusion', sort: 'dateConclusion' },
    { label: 'Transmis le', sort: 'recent' },
    { label: 'Prochaine action' },
  ];

  /** `recent` puts the newest first, so it descends; the others ascend. */
  protected ariaSort({ sort }: Column): 'ascending' | 'descending' | 'none' | null {
    if (sort === undefined) return null;
    if (this.sort() === sort) return sort === 'recent' ? 'descending' : 'ascending';
    if (this.sort() === `-${sort}`) return sort === 'recent' ? 'ascending' : 'descending';
    return 'none';
  }

  protected iconOf(column: Column): IconName {
    const order = this.ariaSort(column);
    return order === 'ascending' ? 'sort-up' : order === 'descending' ? 'sort-down' : 'sort-none';
  }

  protected sortBy(column: (typeof SORTS)[number]): void {
    this.sorted.emit(nextSort(this.sort(), column));
  }
}
