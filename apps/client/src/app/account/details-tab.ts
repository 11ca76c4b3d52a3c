import { Component, computed, inject, linkedSignal, signal, viewChild } from '@angular/core';
import { RIGHTS } from '@apprentissage/domain';
import { SessionStore } from '../session/session-store.js';
import { Notice } from '../ui/notice.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { Skeleton } from '../ui/skeleton.js';
import { myAccount, type MyAccount } from './account-client.js';
import { DetailsForm } from './details-form.js';
import { PendingAddress } from './pending-address.js';
import type { HoldsChanges } from '../session/unsaved-changes.js';

/** « Modifier mon compte », and what one may do. */
@Component({
  selector: 'app-details-tab',
  imports: [DetailsForm, Notice, PendingAddress, ProblemNotice, Skeleton],
  template: `
    <section class="card" aria-labelledby="account-details">
      <h2 id="account-details">Modifier mon compte</h2>
      @if (said(); as sentence) {
        <app-notice tone="success" announced>{{ sentence }}</app-notice>
      }
      @if (account.hasValue()) {
        @if (pending(); as change) {
          <app-pending-address [change]="change" (givenUp)="account.reload()" />
        }
        <app-details-form
          [account]="account.value()"
          (tried)="said.set(null)"
          (saved)="show($event)"
          (overtaken)="latest.set($event)"
        />
      } @else if (account.error(); as error) {
        <app-problem-notice [error]="error" (retry)="account.reload()" />
      } @else {
        <app-skeleton [lines]="4" />
      }
    </section>
    @if (store.session(); as session) {
      <section class="card" aria-labelledby="account-rights">
        <h2 id="account-rights">Mes droits</h2>
        <ul>
          @for (right of session.rights; track right) {
            <li>{{ labels[right].label }}</li>
          }
        </ul>
      </section>
    }
  `,
  host: { class: 'stack', '(window:beforeunload)': 'warn($event)' },
})
export class DetailsTab implements HoldsChanges {
  protected readonly store = inject(SessionStore);
  protected readonly labels = RIGHTS;
  protected readonly account = myAccount();
  protected readonly said = signal<string | null>(null);
  private readonly form = viewChild(DetailsForm);

  /** The account as it was read last; the form may still hold an earlier one. */
  protected readonly latest = linkedSignal(() =>
    this.account.hasValue() ? this.account.value() : undefined,
  );
  protected readonly pending = computed(() =>
    this.latest()?.changements.find(({ objet }) => objet === 'email'),
  );

  unsaved(): boolean {
    return this.form()?.unsaved() ?? false;
  }

  protected show(account: MyAccount): void {
    this.account.set(account);
    this.said.set('Votre compte est modifié.');
    void this.store.load();
  }

  protected warn(event: BeforeUnloadEvent): void {
    if (this.unsaved()) event.preventDefault();
  }
}
