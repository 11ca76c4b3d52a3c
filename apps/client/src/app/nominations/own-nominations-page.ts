import { Component, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { RouterLink } from '@angular/router';
import { askConfirmation } from '../ui/confirm-dialog.js';
import { InstantPipe } from '../ui/dates.js';
import { EmptyState } from '../ui/empty-state.js';
import { Notice } from '../ui/notice.js';
import { PageHeader } from '../ui/page-header.js';
import { problemOf } from '../ui/problem.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { Skeleton } from '../ui/skeleton.js';
import { NominationChip } from './nomination-chip.js';
import {
  comesIntoEffect,
  NominationsClient,
  type OwnNomination,
  ownNominations,
} from './nominations-client.js';

/** « Nominations par l’OPCO »: administrators that the OPCO names for one's own CFA. */
@Component({
  selector: 'app-own-nominations-page',
  imports: [
    EmptyState,
    InstantPipe,
    MatButton,
    NominationChip,
    Notice,
    PageHeader,
    ProblemNotice,
    RouterLink,
    Skeleton,
  ],
  template: `
    <app-page-header
      heading="Nominations par l’OPCO"
      lead="Quand plus personne n’administre un CFA, deux agents de l’OPCO peuvent y nommer quelqu’un, ou rendre son accès à un administrateur qui a perdu sa double authentification. Vous en êtes prévenu et vous pouvez vous y opposer."
    />
    @if (done(); as sentence) {
      <app-notice tone="success" announced>{{ sentence }}</app-notice>
    }
    @if (trouble(); as sentence) {
      <app-notice tone="error" announced>{{ sentence }}</app-notice>
    }
    @if (nominations.hasValue()) {
      @for (one of nominations.value(); track one.id) {
        <section class="card" [attr.aria-label]="'Nomination de ' + one.prenom + ' ' + one.nom">
          <div class="card-head">
            <h2>{{ one.prenom }} {{ one.nom }}</h2>
            <app-nomination-chip [etat]="one.etat" [contested]="one.contesteeLe !== null" />
          </div>
          <dl class="facts">
            @if (one.reinitialisation) {
              <div>
                <dt>Objet</dt>
                <dd>Réinitialisation de sa double authentification</dd>
              </div>
            }
            <div>
              <dt>Identifiant</dt>
              <dd>{{ one.identifiant }}</dd>
            </div>
            @if (comes(one.etat)) {
              <div>
                <dt>Prend effet le</dt>
                <dd>{{ one.effetLe | instant }}</dd>
              </div>
            }
            @if (one.contesteeLe !== null) {
              <div>
                <dt>Opposition le</dt>
                <dd>{{ one.contesteeLe | instant }}</dd>
              </div>
            }
          </dl>
          @if (one.opposable) {
            <p>
              <button matButton="filled" type="button" (click)="object(one)">
                Je m’oppose à cette nomination
              </button>
            </p>
          }
        </section>
      } @empty {
        <div class="card">
          <app-empty-state icon="check" heading="Aucune nomination.">
            Les administrateurs de votre CFA sont ceux de
            <a routerLink="/mon-cfa/utilisateurs">vos utilisateurs</a>.
          </app-empty-state>
        </div>
      }
    } @else if (nominations.error(); as error) {
      <app-problem-notice [error]="error" (retry)="nominations.reload()" />
    } @else {
      <div class="card"><app-skeleton [lines]="4" /></div>
    }
  `,
  host: { class: 'stack' },
})
export class OwnNominationsPage {
  private readonly client = inject(NominationsClient);
  private readonly dialog = inject(MatDialog);
  protected readonly nominations = ownNominations();
  protected readonly comes = comesIntoEffect;
  protected readonly done = signal<string | null>(null);
  protected readonly trouble = signal<string | null>(null);

  protected async object({ id, nom, prenom }: OwnNomination): Promise<void> {
    const confirmed = await askConfirmation(this.dialog, {
      heading: `S’opposer à la nomination de ${prenom} ${nom} ?`,
      question: 'Elle est suspendue aussitôt, et deux agents de l’OPCO l’examineront.',
      action: 'M’opposer',
    });
    if (!confirmed) return;
    this.done.set(null);
    this.trouble.set(null);
    try {
      await this.client.object(id);
      this.done.set('Votre opposition est enregistrée : la nomination est suspendue.');
    } catch (error) {
      this.trouble.set(problemOf(error).detail);
    }
    this.nominations.reload();
  }
}
