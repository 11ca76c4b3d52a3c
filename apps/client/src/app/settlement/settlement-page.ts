import {
  afterNextRender,
  Component,
  DOCUMENT,
  inject,
  Injector,
  linkedSignal,
  signal,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import {
  SETTLEMENT_MODE_CODES,
  SETTLEMENT_MODES,
  type SettlementMode,
} from '@apprentissage/domain';
import type { HoldsChanges } from '../session/unsaved-changes.js';
import { InstantPipe } from '../ui/dates.js';
import { Icon } from '../ui/icon.js';
import { Notice } from '../ui/notice.js';
import { PageHeader } from '../ui/page-header.js';
import { problemOf } from '../ui/problem.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { Skeleton } from '../ui/skeleton.js';
import { RefundInstructionsPanel } from './refund-instructions.js';
import { settlement, SettlementClient } from './settlement-client.js';

const NAMES = { deduction: 'Déduction', remboursement: 'Remboursement' } as const;

/** « Mode de règlement des avoirs ». */
@Component({
  selector: 'app-settlement-page',
  imports: [
    Icon,
    InstantPipe,
    MatButton,
    Notice,
    PageHeader,
    ProblemNotice,
    RefundInstructionsPanel,
    Skeleton,
  ],
  templateUrl: './settlement-page.html',
  styleUrl: './settlement-page.scss',
  host: { class: 'stack', '(window:beforeunload)': 'warn($event)' },
})
export class SettlementPage implements HoldsChanges {
  private readonly client = inject(SettlementClient);
  private readonly page = inject(DOCUMENT);
  private readonly injector = inject(Injector);
  protected readonly settlement = settlement();
  protected readonly modes = SETTLEMENT_MODE_CODES;
  protected readonly labels = SETTLEMENT_MODES;
  protected readonly names = NAMES;
  protected readonly chosen = linkedSignal<SettlementMode | null>(() =>
    this.settlement.hasValue() ? this.settlement.value().mode : null,
  );
  /** The drawer « Mode opératoire » is open. */
  protected readonly open = signal(false);
  protected readonly busy = signal(false);
  protected readonly said = signal<string | null>(null);
  protected readonly trouble = signal<string | null>(null);

  unsaved(): boolean {
    return this.settlement.hasValue() && this.chosen() !== this.settlement.value().mode;
  }

  protected async save(): Promise<void> {
    const mode = this.chosen();
    if (mode === null || !this.settlement.hasValue()) return;
    this.busy.set(true);
    this.said.set(null);
    this.trouble.set(null);
    try {
      this.settlement.set(await this.client.choose(mode, this.settlement.value().version));
      this.said.set(`Le mode « ${NAMES[mode].toLowerCase()} » est enregistré.`);
    } catch (error) {
      const problem = problemOf(error);
      if (problem.code === 'version_depassee') {
        this.trouble.set(
          'Le mode a été changé entre-temps : voici ce qui est enregistré. Reprenez le vôtre si besoin.',
        );
        this.settlement.reload();
      } else this.trouble.set(problem.detail);
    } finally {
      this.busy.set(false);
    }
  }

  protected close(): void {
    this.open.set(false);
    afterNextRender(
      { read: () => this.page.getElementById('settlement-drawer-button')?.focus() },
      { injector: this.injector },
    );
  }

  protected warn(event: BeforeUnloadEvent): void {
    if (this.unsaved()) event.preventDefault();
  }
}
