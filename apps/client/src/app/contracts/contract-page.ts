import { Component, computed, effect, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { CerfaFrames } from '../ui/cerfa-frames.js';
import { DayPipe } from '../ui/dates.js';
import { FaultList } from '../ui/fault-list.js';
import { Icon } from '../ui/icon.js';
import { Notice } from '../ui/notice.js';
import { PageHeader } from '../ui/page-header.js';
import { PageTitle } from '../ui/page-title.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { SiretPipe } from '../ui/siret.pipe.js';
import { Skeleton } from '../ui/skeleton.js';
import { StateTimeline } from '../ui/state-timeline.js';
import { StatusChip } from '../ui/status-chip.js';
import { contract } from './contracts-client.js';
import { LastList } from '../ui/last-list.js';

/** One contract: where it is, what it says. */
@Component({
  selector: 'app-contract-page',
  imports: [
    CerfaFrames,
    DayPipe,
    FaultList,
    Icon,
    Notice,
    PageHeader,
    ProblemNotice,
    RouterLink,
    SiretPipe,
    Skeleton,
    StateTimeline,
    StatusChip,
  ],
  templateUrl: './contract-page.html',
  styles: `
    .columns {
      display: grid;
      gap: 1.25rem;
      grid-template-columns: minmax(0, 1fr) 22rem;
      align-items: start;
    }
    aside {
      order: 2;
    }
    @media (max-width: 900px) {
      .columns {
        grid-template-columns: minmax(0, 1fr);
      }
      aside {
        order: 0;
      }
    }
  `,
  host: { class: 'stack' },
})
export class ContractPage {
  /** From the address. */
  readonly id = input.required<string>();

  protected readonly back = inject(LastList).queryParams('/contrats');
  protected readonly contract = contract(() => this.id());
  protected readonly heading = computed(() =>
    this.contract.hasValue() ? `Contrat ${this.contract.value().numero}` : 'Contrat',
  );

  constructor() {
    const title = inject(PageTitle);
    effect(() => title.set(this.heading()));
  }
}
