import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { InstantPipe } from '../ui/dates.js';
import { FileViewer } from '../ui/file-viewer.js';
import { Icon } from '../ui/icon.js';
import { LastList } from '../ui/last-list.js';
import { Notice } from '../ui/notice.js';
import { PageHeader } from '../ui/page-header.js';
import { PageTitle } from '../ui/page-title.js';
import { problemOf } from '../ui/problem.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { SiretPipe } from '../ui/siret.pipe.js';
import { Skeleton } from '../ui/skeleton.js';
import { NominationChip } from './nomination-chip.js';
import { type Decided, NominationDecision } from './nomination-decision.js';
import {
  type Decision,
  type Nomination,
  nomination,
  NominationsClient,
} from './nominations-client.js';

const PEOPLE: Readonly<Record<NonNullable<Nomination['personne']>, string>> = {
  actif: 'Actif',
  inactif: 'Inactif',
  invite: 'Invitation envoyée, pas encore acceptée',
  invitation_expiree: 'Invitation expirée sans réponse',
};
const DECISIONS: Readonly<Record<Nomination['decisions'][number]['decision'], string>> = {
  confirmation: 'Confirmée',
  refus: 'Refusée',
  annulation: 'Annulée',
};

/** One nomination: the person, the evidence, what was decided and what may be. */
@Component({
  selector: 'app-nomination-page',
  imports: [
    FileViewer,
    Icon,
    InstantPipe,
    MatButton,
    NominationChip,
    NominationDecision,
    Notice,
    PageHeader,
    ProblemNotice,
    RouterLink,
    SiretPipe,
    Skeleton,
  ],
  templateUrl: './nomination-page.html',
  styles: `
    .columns {
      display: grid;
      gap: 1.25rem;
      grid-template-columns: minmax(0, 1fr) 24rem;
      align-items: start;
    }
    @media (max-width: 1000px) {
      .columns {
        grid-template-columns: minmax(0, 1fr);
      }
    }
    .text {
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
    .lines {
      display: grid;
      gap: 0.85rem;
      margin: 0;
      padding: 0;
      list-style: none;
      overflow-wrap: anywhere;
    }
    blockquote {
      margin: 0.35rem 0 0;
      padding: 0.5rem 0.75rem;
      background: var(--mat-sys-surface-container);
      border-radius: 6px;
      white-space: pre-line;
    }
  `,
  host: { class: 'stack' },
})
export class NominationPage {
  /** From the address. */
  readonly id = input.required<string>();

  private readonly client = inject(NominationsClient);
  protected readonly back = inject(LastList).queryParams('/backoffice/nominations');
  protected readonly people = PEOPLE;
  protected readonly decisions = DECISIONS;
  protected readonly nomination = nomination(() => this.id());
  protected readonly busy = signal(false);
  protected readonly done = signal<string | null>(null);
  protected readonly trouble = signal<string | null>(null);
  protected readonly faults = signal<readonly string[]>([]);
  protected readonly heading = computed(() =>
    this.nomination.hasValue()
      ? `Nomination pour ${this.nomination.value().cfa.raisonSociale}`
      : 'Nomination',
  );

  constructor() {
    const title = inject(PageTitle);
    effect(() => title.set(this.heading()));
  }

  protected decide({ decision, motif }: Decided): Promise<void> {
    return this.act(async (shown) => {
      const after = await this.client.decide(shown, decision, motif);
      this.nomination.set(after);
      this.done.set(sentenceOf(decision, after));
    });
  }

  protected inviteAgain(): Promise<void> {
    return this.act(async ({ id, identifiant }) => {
      await this.client.inviteAgain(id);
      this.done.set(`L’invitation est renvoyée à ${identifiant}.`);
      this.nomination.reload();
    });
  }

  /** A refusal stays beside its form; what somebody else decided meanwhile is read again. */
  private async act(work: (shown: Nomination) => Promise<void>): Promise<void> {
    if (!this.nomination.hasValue() || this.busy()) return;
    this.busy.set(true);
    this.done.set(null);
    this.trouble.set(null);
    this.faults.set([]);
    try {
      await work(this.nomination.value());
    } catch (error) {
      const problem = problemOf(error);
      const told = problem.errors.map(({ message }) => message);
      if (problem.status === 409 || problem.status === 412) {
        this.trouble.set(problem.detail);
        this.nomination.reload();
      } else this.faults.set(told.length > 0 ? told : [problem.detail]);
    } finally {
      this.busy.set(false);
    }
  }
}

function sentenceOf(decision: Decision, { etat }: Nomination): string {
  if (decision === 'refuse')
    return 'La nomination est refusée : l’agent qui l’a demandée est prévenu.';
  if (decision === 'cancel') return 'La nomination est annulée.';
  return etat === 'programmee'
    ? 'La nomination est confirmée : le CFA est prévenu et peut s’y opposer jusqu’à sa prise d’effet.'
    : 'Votre confirmation est enregistrée : un autre agent doit encore se prononcer.';
}
