import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { InstantPipe } from '../ui/dates.js';
import { Icon } from '../ui/icon.js';
import { LastList } from '../ui/last-list.js';
import { PageHeader } from '../ui/page-header.js';
import { PageTitle } from '../ui/page-title.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { Skeleton } from '../ui/skeleton.js';
import { AllowedActs } from './allowed-acts.js';
import { OutcomeNotice } from './outcome-notice.js';
import { PEOPLE } from './people.js';
import { saidBefore } from './said-before.js';
import { type Outcome, UserActions } from './user-actions.js';
import { UserChip } from './user-chip.js';
import { nameOf } from './user-state.js';
import { user } from './users-client.js';

/** « Consulter »: who somebody is and what they can do. */
@Component({
  selector: 'app-user-page',
  imports: [
    AllowedActs,
    Icon,
    InstantPipe,
    MatButton,
    OutcomeNotice,
    PageHeader,
    ProblemNotice,
    RouterLink,
    Skeleton,
    UserActions,
    UserChip,
  ],
  template: `
    <app-page-header [heading]="heading()">
      <a matButton [routerLink]="people.home" [queryParams]="back()">
        <app-icon name="chevron-left" />Retour à la liste
      </a>
    </app-page-header>
    @if (outcome(); as outcome) {
      <app-outcome-notice [outcome]="outcome" />
    }
    @if (user.hasValue()) {
      @let shown = user.value();
      <section class="card" aria-labelledby="user-access">
        <div class="card-head">
          <h2 id="user-access">Informations d’accès en ligne</h2>
          <app-user-chip [user]="shown" />
        </div>
        <dl class="facts">
          <div>
            <dt>Nom</dt>
            <dd>{{ shown.nom }}</dd>
          </div>
          <div>
            <dt>Prénom</dt>
            <dd>{{ shown.prenom }}</dd>
          </div>
          <div>
            <dt>Identifiant</dt>
            <dd>{{ shown.identifiant }}</dd>
          </div>
          <div>
            <dt>Email</dt>
            <dd>{{ shown.email }}</dd>
          </div>
          <div>
            <dt>Invitation envoyée le</dt>
            <dd>{{ shown.inviteLe | instant }}</dd>
          </div>
          <div>
            <dt>Dernière connexion</dt>
            <dd>
              {{
                shown.derniereConnexion === null ? 'Jamais' : (shown.derniereConnexion | instant)
              }}
            </dd>
          </div>
          @if (shown.etat === 'actif') {
            <div>
              <dt>Double authentification</dt>
              <dd>{{ shown.doubleAuthentification ? 'Activée' : 'Non activée' }}</dd>
            </div>
          }
        </dl>
        <div class="row">
          <app-user-actions [user]="shown" whole (finished)="show($event)" />
        </div>
      </section>
      <section class="card" aria-labelledby="user-rights">
        <h2 id="user-rights">Ce que cette personne peut faire</h2>
        @if (shown.etat !== 'actif') {
          <p class="muted">
            {{
              shown.etat === 'inactif'
                ? 'Rien tant que son accès n’est pas réactivé ; elle retrouvera alors ces droits.'
                : 'Dès qu’elle aura choisi son mot de passe :'
            }}
          </p>
        }
        <app-allowed-acts [audience]="people.audience" [rights]="shown.rights" />
      </section>
    } @else if (user.error(); as error) {
      <app-problem-notice [error]="error" (retry)="user.reload()" />
    } @else {
      <div class="card"><app-skeleton [lines]="6" /></div>
    }
  `,
  host: { class: 'stack' },
})
export class UserPage {
  /** From the address. */
  readonly id = input.required<string>();

  private readonly router = inject(Router);
  protected readonly people = inject(PEOPLE);
  protected readonly back = inject(LastList).queryParams(this.people.home);
  protected readonly user = user(() => this.id());
  protected readonly outcome = signal<Outcome | null>(saidBefore());
  protected readonly heading = computed(() =>
    this.user.hasValue() ? nameOf(this.user.value()) : this.people.form,
  );

  constructor() {
    const title = inject(PageTitle);
    effect(() => title.set(this.heading()));
  }

  protected show(outcome: Outcome): void {
    if (outcome.gone) {
      void this.router.navigate([this.people.home], { info: outcome });
      return;
    }
    this.outcome.set(outcome);
    this.user.reload();
  }
}
