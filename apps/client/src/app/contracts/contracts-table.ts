import { Component, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { DayPipe } from '../ui/dates.js';
import { NEXT_STEP } from '../ui/next-step.js';
import { SiretPipe } from '../ui/siret.pipe.js';
import { SortHeader } from '../ui/sort-header.js';
import { StatusChip } from '../ui/status-chip.js';
import { type Sort, type SORTS } from './contract-query.js';
import type { ContractRow } from './contracts-client.js';

interface Column {
  readonly label: string;
  readonly sort?: (typeof SORTS)[number];
}

/** The rows of « Mes contrats »; a click on a header sorts. */
@Component({
  selector: 'app-contracts-table',
  imports: [DayPipe, RouterLink, SiretPipe, SortHeader, StatusChip],
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
}
