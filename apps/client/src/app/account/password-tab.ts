import { Component, computed, DOCUMENT, inject, signal, viewChild } from '@angular/core';
import { form, FormRoot, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import type { KnownContext } from '@apprentissage/domain';
import { newPassword } from '../session/new-password.js';
import { NewPasswordFields } from '../session/new-password-fields.js';
import { SessionStore } from '../session/session-store.js';
import { BrandClient } from '../shell/brand-client.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { faultsOf } from '../ui/field-faults.js';
import { Icon } from '../ui/icon.js';
import { leaveField } from '../ui/leave-field.js';
import { Notice } from '../ui/notice.js';
import { PasswordField } from '../ui/password-field.js';
import { problemOf } from '../ui/problem.js';
import { waitSentence } from '../ui/wait-sentence.js';
import { AccountClient, myAccount } from './account-client.js';
import type { HoldsChanges } from '../session/unsaved-changes.js';

const EMPTY = { motDePasseActuel: '', nouveauMotDePasse: '', confirmation: '' };

/** « Modifier mon mot de passe ». */
@Component({
  selector: 'app-password-tab',
  imports: [ErrorSummary, FormRoot, Icon, MatButton, NewPasswordFields, Notice, PasswordField],
  template: `
    <section class="card" aria-labelledby="account-password">
      <h2 id="account-password">Modifier mon mot de passe</h2>
      @if (changed()) {
        <app-notice tone="success" announced>
          Votre mot de passe est changé. Vos autres sessions sont fermées.
        </app-notice>
      }
      <app-error-summary [form]="form" [general]="refusals()" />
      <form class="form" [formRoot]="form">
        <app-password-field label="Mot de passe actuel" [field]="form.motDePasseActuel" />
        <app-new-password-fields
          [password]="form.nouveauMotDePasse"
          [confirmation]="form.confirmation"
          [context]="context()"
        />
        <p>
          <button matButton="filled" type="submit" [disabled]="form().submitting()">
            <app-icon name="check" />Valider
          </button>
        </p>
      </form>
    </section>
  `,
  host: { class: 'stack', '(window:beforeunload)': 'warn($event)' },
})
export class PasswordTab implements HoldsChanges {
  private readonly client = inject(AccountClient);
  private readonly page = inject(DOCUMENT);
  private readonly store = inject(SessionStore);
  private readonly account = myAccount();
  private readonly brand = inject(BrandClient).brand;
  private readonly alphabet = inject(BrandClient).passwordAlphabet;
  private readonly summary = viewChild.required(ErrorSummary);
  private readonly model = signal({ ...EMPTY });
  protected readonly changed = signal(false);
  protected readonly refusals = signal<readonly string[]>([]);

  /** The server's own words; until they are read, it alone knows whether the password holds one. */
  protected readonly context = computed<KnownContext>(() => {
    if (!this.account.hasValue()) return {};
    const { identifiant, email, nom, prenom } = this.account.value();
    const raisonSociale = this.store.session()?.cfa?.raisonSociale ?? this.brand().opcoName;
    return { identifiant, email, nom, prenom, raisonSociale };
  });

  protected readonly form = form(
    this.model,
    (path) => {
      required(path.motDePasseActuel, { message: 'Renseignez votre mot de passe actuel.' });
      newPassword(path.nouveauMotDePasse, path.confirmation, this.alphabet, this.context);
    },
    {
      submission: {
        action: async (sent) => {
          this.refusals.set([]);
          this.changed.set(false);
          const { motDePasseActuel, nouveauMotDePasse } = sent().value();
          try {
            await this.client.changePassword(motDePasseActuel, nouveauMotDePasse);
            leaveField(this.page);
            sent().reset({ ...EMPTY });
            this.summary().hide();
            this.changed.set(true);
            return undefined;
          } catch (error) {
            const problem = problemOf(error);
            const { ofFields, ofForm } = faultsOf(problem, {
              motDePasseActuel: sent.motDePasseActuel,
              nouveauMotDePasse: sent.nouveauMotDePasse,
            });
            this.refusals.set(ofForm.map((sentence) => `${sentence}${waitSentence(problem)}`));
            this.summary().show();
            return ofFields;
          }
        },
        onInvalid: () => this.summary().show(),
      },
    },
  );

  unsaved(): boolean {
    return Object.values(this.model()).some((text) => text !== '');
  }

  protected warn(event: BeforeUnloadEvent): void {
    if (this.unsaved()) event.preventDefault();
  }
}
