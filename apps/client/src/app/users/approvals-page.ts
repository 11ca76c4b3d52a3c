import { Component, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { RIGHTS } from '@apprentissage/domain';
import { askConfirmation } from '../ui/confirm-dialog.js';
import { InstantPipe } from '../ui/dates.js';
import { EmptyState } from '../ui/empty-state.js';
import { PageHeader } from '../ui/page-header.js';
import { problemOf } from '../ui/problem.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { SiretPipe } from '../ui/siret.pipe.js';
import { Skeleton } from '../ui/skeleton.js';
import { ApprovalsClient, type WaitingInvitation, waitingInvitations } from './approvals-client.js';
import { OutcomeNotice } from './outcome-notice.js';
import type { Outcome } from './user-actions.js';
import { nameOf } from './user-state.js';

/** « Invitations à approuver »: what CFA asked for past their daily number. */
@Component({
  selector: 'app-approvals-page',
  imports: [
    EmptyState,
    InstantPipe,
    MatButton,
    OutcomeNotice,
    PageHeader,
    ProblemNotice,
    SiretPipe,
    Skeleton,
  ],
  template: `
    <app-page-header
      heading="Invitations à approuver"
      lead="Un CFA qui invite beaucoup de personnes en un jour a besoin de votre accord pour les suivantes."
    />
    @if (outcome(); as outcome) {
      <app-outcome-notice [outcome]="outcome" />
    }
    @if (waiting.hasValue()) {
      @if (waiting.value().length === 0) {
        <div class="card">
          <app-empty-state icon="check" heading="Aucune invitation n’attend votre accord." />
        </div>
      } @else {
        <div
          class="table-scroll"
          tabindex="0"
          role="group"
          aria-label="Invitations à approuver, tableau"
        >
          <table class="table cards">
            <caption class="visually-hidden">
              Invitations à approuver, les plus anciennes d’abord
            </caption>
            <thead>
              <tr>
                <th scope="col">Personne</th>
                <th scope="col">CFA</th>
                <th scope="col">Droits</th>
                <th scope="col">Demandée le</th>
                <th scope="col">Actions</th>
              </tr>
            </thead>
            <tbody>
              @for (one of waiting.value(); track one.id) {
                <tr>
                  <th scope="row">
                    {{ one.nom }} {{ one.prenom }}
                    <span class="sub">{{ one.identifiant }}</span>
                  </th>
                  <td data-label="CFA">
                    {{ one.cfa.raisonSociale }}
                    <span class="sub">{{ one.cfa.siret | siret }}</span>
                  </td>
                  <td data-label="Droits">
                    @for (right of one.rights; track right) {
                      <span class="right">{{ labels[right].label }}</span>
                    }
                  </td>
                  <td class="number" data-label="Demandée le">{{ one.demandeeLe | instant }}</td>
                  <td data-label="Actions">
                    <span class="row">
                      <button
                        matButton="outlined"
                        type="button"
                        [attr.aria-label]="'Approuver ' + nameOf(one)"
                        (click)="approve(one)"
                      >
                        Approuver
                      </button>
                      <button
                        matButton
                        type="button"
                        [attr.aria-label]="'Refuser ' + nameOf(one)"
                        (click)="refuse(one)"
                      >
                        Refuser
                      </button>
                    </span>
                  </td>
                </tr>
              }
            </tbody>
          </table>
        </div>
      }
    } @else if (waiting.error(); as error) {
      <app-problem-notice [error]="error" (retry)="waiting.reload()" />
    } @else {
      <div class="card"><app-skeleton [lines]="4" /></div>
    }
  `,
  styles: `
    .right {
      display: block;
    }
  `,
  host: { class: 'stack' },
})
export class ApprovalsPage {
  private readonly client = inject(ApprovalsClient);
  private readonly dialog = inject(MatDialog);
  protected readonly labels = RIGHTS;
  protected readonly nameOf = nameOf;
  protected readonly waiting = waitingInvitations();
  protected readonly outcome = signal<Outcome | null>(null);

  protected approve(one: WaitingInvitation): Promise<void> {
    const sentence = `L’invitation de ${nameOf(one)} est approuvée et lui est envoyée.`;
    return this.act(() => this.client.approve(one.id), sentence);
  }

  protected async refuse(one: WaitingInvitation): Promise<void> {
    const confirmed = await askConfirmation(this.dialog, {
      heading: `Refuser l’invitation de ${nameOf(one)} ?`,
      question: 'Personne ne sera invité, et les administrateurs du CFA seront prévenus.',
      action: 'Refuser l’invitation',
    });
    if (!confirmed) return;
    await this.act(() => this.client.refuse(one.id), `L’invitation de ${nameOf(one)} est refusée.`);
  }

  private async act(work: () => Promise<unknown>, sentence: string): Promise<void> {
    try {
      await work();
      this.outcome.set({ done: true, sentence });
    } catch (error) {
      this.outcome.set({ done: false, sentence: problemOf(error).detail });
    }
    this.waiting.reload();
  }
}
