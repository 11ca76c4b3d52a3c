import {
  Component,
  computed,
  effect,
  inject,
  input,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { Router } from '@angular/router';
import { SecondFactorNotice } from '../session/second-factor-notice.js';
import type { HoldsChanges } from '../session/unsaved-changes.js';
import { askConfirmation, type Confirmation } from '../ui/confirm-dialog.js';
import { EmptyState } from '../ui/empty-state.js';
import { Icon } from '../ui/icon.js';
import { Notice } from '../ui/notice.js';
import { PageHeader } from '../ui/page-header.js';
import { problemOf } from '../ui/problem.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { Skeleton } from '../ui/skeleton.js';
import { AccountCard } from './account-card.js';
import { type BankAccount, bankAccounts, BankAccountsClient } from './bank-accounts-client.js';
import { BillingRules } from './billing-rules.js';
import { type Correction, DraftForm } from './draft-form.js';
import { VersionsTable } from './versions-table.js';

/** « Coordonnées bancaires »: the account that is paid, the change under way, its preparation, the past. */
@Component({
  selector: 'app-bank-accounts-page',
  imports: [
    AccountCard,
    BillingRules,
    DraftForm,
    EmptyState,
    Icon,
    MatButton,
    Notice,
    PageHeader,
    ProblemNotice,
    SecondFactorNotice,
    Skeleton,
    VersionsTable,
  ],
  templateUrl: './bank-accounts-page.html',
  styles: `
    .sides {
      display: grid;
      gap: 1.5rem;
      grid-template-columns: minmax(0, 1fr);
      align-items: start;
    }
    app-account-card + app-account-card {
      padding-top: 1.25rem;
      border-top: 1px solid var(--mat-sys-outline-variant);
    }
    @media (min-width: 960px) {
      .sides {
        grid-template-columns: minmax(0, 2fr) minmax(18rem, 1fr);
      }
    }
  `,
  host: { class: 'stack', '(window:beforeunload)': 'warn($event)' },
})
export class BankAccountsPage implements HoldsChanges {
  /** From the address: what a refusal asks to correct. */
  readonly corriger = input<string>();

  private readonly client = inject(BankAccountsClient);
  private readonly dialog = inject(MatDialog);
  private readonly router = inject(Router);
  private readonly form = viewChild(DraftForm);
  protected readonly accounts = bankAccounts();
  /** A draft was begun here since the page was opened. */
  protected readonly begun = signal(false);
  protected readonly busy = signal(false);
  protected readonly said = signal<string | null>(null);
  protected readonly trouble = signal<string | null>(null);

  /** The newest version, when it ended without serving, taken back too: a correction begins from it. */
  protected readonly correctable = computed<BankAccount | null>(() => {
    if (!this.accounts.hasValue()) return null;
    const { historique, actif } = this.accounts.value();
    const newest = historique.find(({ etat }) => ['refuse', 'expire', 'retire'].includes(etat));
    if (newest === undefined || (newest.transmisLe ?? '') < (actif?.transmisLe ?? '')) return null;
    return newest;
  });
  protected readonly refused = computed(() =>
    this.correctable()?.refus && this.accounts.value()?.enCours === null
      ? this.correctable()
      : null,
  );
  protected readonly canBegin = computed(() => {
    if (!this.accounts.hasValue()) return false;
    const { brouillon, enCours } = this.accounts.value();
    return brouillon === null && enCours === null;
  });
  protected readonly correction = computed<Correction | null>(() => {
    const refusal = this.refused()?.refus;
    return this.corriger() !== undefined && refusal ? refusal : null;
  });
  protected readonly blockingInvoices = computed(() => {
    const numbers = this.accounts.value()?.facturesEnCours.map(({ numero }) => numero) ?? [];
    if (numbers.length === 0) return null;
    return numbers.length === 1
      ? `Votre facture ${numbers[0]} est en cours de traitement`
      : `Vos factures ${numbers.join(', ')} sont en cours de traitement`;
  });

  constructor() {
    // A notification of refusal leads here: its correction is ready to be typed, once.
    const opened = effect(() => {
      if (!this.accounts.hasValue()) return;
      opened.destroy();
      const account = this.refused();
      if (this.corriger() === undefined || account === null || !this.canBegin()) return;
      untracked(() => void this.begin(account.id));
    });
  }

  unsaved(): boolean {
    return this.form()?.unsaved() ?? false;
  }

  protected begin(from?: string): Promise<void> {
    this.begun.set(true);
    return this.act(() => this.client.begin(from), null);
  }

  protected correctFrom(account: BankAccount): Promise<void> {
    if (account.refus !== null) {
      void this.router.navigate([], {
        queryParams: { corriger: account.refus.champ },
        replaceUrl: true,
      });
    }
    return this.begin(account.id);
  }

  protected tellSent(): void {
    void this.router.navigate([], { queryParams: {}, replaceUrl: true });
    void this.act(
      () => Promise.resolve(),
      'Vos coordonnées bancaires sont transmises à l’OPCO : deux comptables vont les contrôler.',
    );
  }

  protected discard(): Promise<void> {
    return this.confirmed(
      {
        heading: 'Abandonner ce changement ?',
        question:
          'Ce que vous avez saisi et joint sera effacé. Le compte payé aujourd’hui reste le même.',
        action: 'Abandonner',
      },
      () => this.client.discard(),
      'Ce changement est abandonné.',
    );
  }

  protected withdraw(account: BankAccount): Promise<void> {
    return this.confirmed(
      {
        heading: 'Retirer ce changement ?',
        question:
          'Les comptables ne le contrôleront plus. Le compte payé aujourd’hui reste le même. Vous pourrez corriger ce changement et le transmettre de nouveau.',
        action: 'Retirer',
      },
      () => this.client.withdraw(account),
      'Ce changement est retiré.',
    );
  }

  protected contest(account: BankAccount): Promise<void> {
    return this.confirmed(
      {
        heading: 'S’opposer à ce changement ?',
        question:
          'Le changement est suspendu : les validations déjà données sont annulées, et deux comptables doivent se prononcer de nouveau. Les autres administrateurs et l’OPCO en sont informés.',
        action: 'Je m’oppose à ce changement',
      },
      () => this.client.contest(account),
      'Votre opposition est enregistrée : ce changement est suspendu.',
    );
  }

  protected warn(event: BeforeUnloadEvent): void {
    if (this.unsaved()) event.preventDefault();
  }

  private async confirmed(
    question: Confirmation,
    work: () => Promise<unknown>,
    done: string,
  ): Promise<void> {
    if (await askConfirmation(this.dialog, question)) await this.act(work, done);
  }

  /** Does it, says so, and reads everything again: what happened elsewhere shows too. */
  private async act(work: () => Promise<unknown>, done: string | null): Promise<void> {
    this.busy.set(true);
    this.said.set(null);
    this.trouble.set(null);
    try {
      await work();
      this.said.set(done);
    } catch (error) {
      this.trouble.set(problemOf(error).detail);
    }
    this.busy.set(false);
    this.accounts.reload();
  }
}
