import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { CerfaFrames } from '../ui/cerfa-frames.js';
import { DayPipe } from '../ui/dates.js';
import { FaultList } from '../ui/fault-list.js';
import { Notice } from '../ui/notice.js';
import { PageHeader } from '../ui/page-header.js';
import { PageTitle } from '../ui/page-title.js';
import { type Problem, problemOf } from '../ui/problem.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { SiretPipe } from '../ui/siret.pipe.js';
import { Skeleton } from '../ui/skeleton.js';
import { StateTimeline } from '../ui/state-timeline.js';
import { StatusChip } from '../ui/status-chip.js';
import { type Act, BackofficeClient, dossier } from './backoffice-client.js';
import { ConflictDialog } from './conflict-dialog.js';
import { DecisionPanel } from './decision-panel.js';
import { DueClock } from './due-clock.js';

const DONE: Record<Act['name'], string> = {
  take: 'Vous avez pris ce contrat en charge.',
  release: 'Ce contrat est rendu à la file.',
  'request-pieces': 'La demande de pièces est envoyée au CFA.',
  engage: 'Le contrat est engagé. Le CFA en est informé.',
  refuse: 'Le contrat est refusé. Le CFA en est informé.',
};

/** One dossier to instruct: the CERFA beside what the checks say, and the decision. */
@Component({
  selector: 'app-review-page',
  imports: [
    CerfaFrames,
    DayPipe,
    DecisionPanel,
    DueClock,
    FaultList,
    Notice,
    PageHeader,
    ProblemNotice,
    SiretPipe,
    Skeleton,
    StateTimeline,
    StatusChip,
  ],
  templateUrl: './review-page.html',
  styles: `
    .columns {
      display: grid;
      gap: 1.25rem;
      grid-template-columns: minmax(0, 1fr) 26rem;
      align-items: start;
    }
    @media (max-width: 1000px) {
      .columns {
        grid-template-columns: minmax(0, 1fr);
      }
      aside {
        order: -1;
      }
    }
  `,
  host: { class: 'stack' },
})
export class ReviewPage {
  /** From the address. */
  readonly id = input.required<string>();

  private readonly client = inject(BackofficeClient);
  private readonly dialog = inject(MatDialog);
  protected readonly dossier = dossier(() => this.id());
  protected readonly busy = signal(false);
  protected readonly done = signal<string | null>(null);
  protected readonly trouble = signal<string | null>(null);
  protected readonly faults = signal<readonly string[]>([]);

  protected readonly heading = computed(() =>
    this.dossier.hasValue() ? `Contrat ${this.dossier.value().numero}` : 'Contrat',
  );
  protected readonly refusals = computed(() =>
    this.dossier.hasValue()
      ? this.dossier.value().controles.filter(({ severity }) => severity === 'refus').length
      : 0,
  );

  constructor() {
    const title = inject(PageTitle);
    effect(() => title.set(this.heading()));
  }

  protected async act(act: Act): Promise<void> {
    if (!this.dossier.hasValue() || this.busy()) return;
    this.busy.set(true);
    this.done.set(null);
    this.trouble.set(null);
    this.faults.set([]);
    try {
      this.dossier.set(await this.client.act(this.dossier.value(), act));
      this.done.set(DONE[act.name]);
    } catch (error) {
      this.explain(problemOf(error));
    } finally {
      this.busy.set(false);
    }
  }

  /** A fault of the form stays in it; an overtaken act is told in a dialog, then the dossier is read again. */
  private explain(problem: Problem): void {
    if (problem.errors.length > 0) {
      this.faults.set(problem.errors.map(({ message }) => message));
    } else if (problem.status === 409 || problem.status === 412) {
      this.dialog
        .open(ConflictDialog, { data: problem.detail, role: 'alertdialog', maxWidth: '34rem' })
        .afterClosed()
        .subscribe(() => this.dossier.reload());
    } else {
      this.trouble.set(problem.detail);
    }
  }
}
