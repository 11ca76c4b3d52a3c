import { Component, computed, DOCUMENT, inject, signal, viewChild } from '@angular/core';
import { email, form, FormRoot, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { ErrorSummary } from '../ui/error-summary.js';
import { faultsOf } from '../ui/field-faults.js';
import { Icon } from '../ui/icon.js';
import { leaveField } from '../ui/leave-field.js';
import { Notice } from '../ui/notice.js';
import { PasswordField } from '../ui/password-field.js';
import { problemOf } from '../ui/problem.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { Skeleton } from '../ui/skeleton.js';
import { TextField } from '../ui/text-field.js';
import { waitSentence } from '../ui/wait-sentence.js';
import { AccountClient, myAccount } from './account-client.js';
import { BouncedAddress } from './bounced-address.js';
import { PendingAddress } from './pending-address.js';
import type { HoldsChanges } from '../session/unsaved-changes.js';

const EMPTY = { nouvelIdentifiant: '', motDePasse: '' };

/** « Modifier mon identifiant ». */
@Component({
  selector: 'app-identifiant-tab',
  imports: [
    BouncedAddress,
    ErrorSummary,
    FormRoot,
    Icon,
    MatButton,
    Notice,
    PasswordField,
    PendingAddress,
    ProblemNotice,
    Skeleton,
    TextField,
  ],
  template: `
    <section class="card" aria-labelledby="account-identifiant">
      <h2 id="account-identifiant">Modifier mon identifiant</h2>
      @if (sentTo(); as address) {
        <app-notice tone="success" announced>
          Un message vient d’être envoyé à {{ address }} : suivez son lien pour changer
          d’identifiant. Vos autres sessions seront alors fermées.
        </app-notice>
      }
      @if (account.hasValue()) {
        @if (pending(); as change) {
          <app-pending-address [change]="change" (givenUp)="reload()" />
        }
        <app-error-summary [form]="form" [general]="refusals()" />
        <form class="form" [formRoot]="form">
          <div>
            <label class="field-label" for="current-identifiant">Identifiant actuel</label>
            <input
              class="control"
              id="current-identifiant"
              type="email"
              autocomplete="username"
              readonly
              aria-describedby="identifiant-bounce"
              [value]="account.value().identifiant"
            />
            <app-bounced-address
              id="identifiant-bounce"
              objet="identifiant"
              [account]="account.value()"
            />
          </div>
          <app-text-field
            label="Nouvel identifiant"
            type="email"
            hint="Une adresse e-mail, que vous confirmerez par un lien"
            autocomplete="email"
            [field]="form.nouvelIdentifiant"
          />
          <app-password-field label="Mot de passe actuel" [field]="form.motDePasse" />
          <p>
            <button matButton="filled" type="submit" [disabled]="form().submitting()">
              <app-icon name="check" />Valider
            </button>
          </p>
        </form>
      } @else if (account.error(); as error) {
        <app-problem-notice [error]="error" (retry)="account.reload()" />
      } @else {
        <app-skeleton [lines]="4" />
      }
    </section>
  `,
  host: { class: 'stack', '(window:beforeunload)': 'warn($event)' },
})
export class IdentifiantTab implements HoldsChanges {
  private readonly client = inject(AccountClient);
  private readonly page = inject(DOCUMENT);
  private readonly summary = viewChild(ErrorSummary);
  private readonly model = signal({ ...EMPTY });
  protected readonly account = myAccount();
  protected readonly sentTo = signal<string | null>(null);
  protected readonly refusals = signal<readonly string[]>([]);

  protected readonly pending = computed(() =>
    this.account.hasValue()
      ? this.account.value().changements.find(({ objet }) => objet === 'identifiant')
      : undefined,
  );

  protected readonly form = form(
    this.model,
    (path) => {
      required(path.nouvelIdentifiant, { message: 'Renseignez le nouvel identifiant.' });
      email(path.nouvelIdentifiant, { message: 'L’identifiant est une adresse e-mail.' });
      required(path.motDePasse, { message: 'Renseignez votre mot de passe actuel.' });
    },
    {
      submission: {
        action: async (sent) => {
          this.refusals.set([]);
          this.sentTo.set(null);
          const { nouvelIdentifiant, motDePasse } = sent().value();
          try {
            await this.client.changeIdentifiant(nouvelIdentifiant.trim(), motDePasse);
            leaveField(this.page);
            sent().reset({ ...EMPTY });
            this.summary()?.hide();
            this.sentTo.set(nouvelIdentifiant.trim());
            this.account.reload();
            return undefined;
          } catch (error) {
            const problem = problemOf(error);
            const { ofFields, ofForm } = faultsOf(problem, {
              nouvelIdentifiant: sent.nouvelIdentifiant,
              motDePasse: sent.motDePasse,
            });
            this.refusals.set(ofForm.map((sentence) => `${sentence}${waitSentence(problem)}`));
            this.summary()?.show();
            return ofFields;
          }
        },
        onInvalid: () => this.summary()?.show(),
      },
    },
  );

  unsaved(): boolean {
    return Object.values(this.model()).some((text) => text !== '');
  }

  protected reload(): void {
    this.sentTo.set(null);
    this.account.reload();
  }

  protected warn(event: BeforeUnloadEvent): void {
    if (this.unsaved()) event.preventDefault();
  }
}
