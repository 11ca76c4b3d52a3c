import { Component, computed, effect, inject, input, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { SecondFactorNotice } from '../session/second-factor-notice.js';
import { SessionStore } from '../session/session-store.js';
import type { HoldsChanges } from '../session/unsaved-changes.js';
import { frenchDay } from '../ui/dates.js';
import { Icon } from '../ui/icon.js';
import { LastList } from '../ui/last-list.js';
import { PageHeader } from '../ui/page-header.js';
import { PageTitle } from '../ui/page-title.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { Skeleton } from '../ui/skeleton.js';
import { PEOPLE } from './people.js';
import type { Outcome } from './user-actions.js';
import { UserForm } from './user-form.js';
import { isInvited, nameOf } from './user-state.js';
import { user, type User } from './users-client.js';

/** « Ajouter » and « Modifier ». */
@Component({
  selector: 'app-user-form-page',
  imports: [
    Icon,
    MatButton,
    PageHeader,
    ProblemNotice,
    RouterLink,
    SecondFactorNotice,
    Skeleton,
    UserForm,
  ],
  template: `
    <app-page-header [heading]="people.form" [lead]="lead()">
      <a matButton [routerLink]="people.home" [queryParams]="back()">
        <app-icon name="chevron-left" />Retour à la liste
      </a>
    </app-page-header>
    <app-second-factor-notice [acts]="'Ajouter ou modifier un ' + people.one" />
    <div class="card">
      @if (id() === undefined) {
        <app-user-form [user]="null" (saved)="leave($event, true)" />
      } @else if (user.hasValue()) {
        <app-user-form [user]="user.value()" (saved)="leave($event, false)" />
      } @else if (user.error(); as error) {
        <app-problem-notice [error]="error" (retry)="user.reload()" />
      } @else {
        <app-skeleton [lines]="6" />
      }
    </div>
  `,
  host: { class: 'stack', '(window:beforeunload)': 'warn($event)' },
})
export class UserFormPage implements HoldsChanges {
  /** From the address; nothing for a new person. */
  readonly id = input<string>();

  private readonly router = inject(Router);
  private readonly store = inject(SessionStore);
  private readonly form = viewChild(UserForm);
  protected readonly people = inject(PEOPLE);
  protected readonly back = inject(LastList).queryParams(this.people.home);
  protected readonly user = user(() => this.id());
  protected readonly lead = computed(() => {
    if (this.id() === undefined) return `Ajouter un ${this.people.one}`;
    return this.user.hasValue() ? `Modifier ${nameOf(this.user.value())}` : undefined;
  });

  constructor() {
    const title = inject(PageTitle);
    effect(() => title.set(this.lead() ?? this.people.form));
  }

  unsaved(): boolean {
    return this.form()?.unsaved() ?? false;
  }

  protected warn(event: BeforeUnloadEvent): void {
    if (this.unsaved()) event.preventDefault();
  }

  /** Back to the list, which says what was done. */
  protected async leave(saved: User, added: boolean): Promise<void> {
    const info: Outcome = { done: true, sentence: sentenceOf(saved, added) };
    // Who changes their own rights may no longer see the list: the guards decide with the new ones.
    if (saved.soiMeme) await this.store.load();
    await this.router.navigate([this.people.home], { queryParams: this.back(), info });
  }
}

function sentenceOf(saved: User, added: boolean): string {
  const name = nameOf(saved);
  if (saved.etat === 'a_approuver') {
    return `L’invitation de ${name} attend l’approbation de l’OPCO : elle partira ensuite.`;
  }
  if (added && isInvited(saved)) {
    return `Une invitation est envoyée à ${saved.identifiant} ; elle est valable jusqu’au ${frenchDay(saved.invitationExpireLe)}.`;
  }
  return `Les informations de ${name} sont enregistrées.`;
}
