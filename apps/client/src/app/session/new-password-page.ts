import { Component, inject, input, signal, viewChild } from '@angular/core';
import { form, FormRoot, required, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { checkPassword } from '@apprentissage/domain';
import { ErrorSummary } from '../ui/error-summary.js';
import { faultsOf } from '../ui/field-faults.js';
import { Icon } from '../ui/icon.js';
import { Notice } from '../ui/notice.js';
import { PageHeader } from '../ui/page-header.js';
import { problemOf } from '../ui/problem.js';
import { FrontCard } from '../ui/front-card.js';
import { PasswordField } from '../ui/password-field.js';
import { PasswordRules } from '../ui/password-rules.js';
import { SessionClient } from './session-client.js';
import { SessionStore } from './session-store.js';

/** « Nouveau mot de passe », from a mailed link. */
@Component({
  selector: 'app-new-password-page',
  imports: [
    ErrorSummary,
    FormRoot,
    FrontCard,
    Icon,
    MatButton,
    Notice,
    PageHeader,
    PasswordField,
    PasswordRules,
    RouterLink,
  ],
  template: `
    <app-front-card>
      <app-page-header heading="Nouveau mot de passe" />
      @if (deadLink()) {
        <app-notice tone="warning" announced>
          Ce lien n’est plus valable : il a déjà servi, ou il est trop ancien.
        </app-notice>
        <p><a routerLink="/mot-de-passe-oublie">Demander un nouveau lien</a></p>
      } @else {
        <app-error-summary [form]="form" [general]="refusals()" />
        <form class="form" [formRoot]="form">
          <div>
            <app-password-field
              label="Nouveau mot de passe"
              autocomplete="new-password"
              describedById="password-rules"
              [field]="form.motDePasse"
            />
            <app-password-rules id="password-rules" [password]="form.motDePasse().value()" />
          </div>
          <app-password-field
            label="Confirmer votre mot de passe"
            autocomplete="new-password"
            [field]="form.confirmation"
          />
          <p>
            <button matButton="filled" type="submit" [disabled]="form().submitting()">
              <app-icon name="check" />Valider
            </button>
          </p>
        </form>
      }
    </app-front-card>
  `,
})
export class NewPasswordPage {
  /** From the address: the secret of the link. */
  readonly jeton = input.required<string>();

  private readonly client = inject(SessionClient);
  private readonly store = inject(SessionStore);
  private readonly router = inject(Router);
  private readonly summary = viewChild(ErrorSummary);
  protected readonly refusals = signal<readonly string[]>([]);
  protected readonly deadLink = signal(false);

  protected readonly form = form(
    signal({ motDePasse: '', confirmation: '' }),
    (path) => {
      required(path.motDePasse, { message: 'Renseignez un nouveau mot de passe.' });
      validate(path.motDePasse, ({ value }) => {
        const broken = checkPassword(value()).find(({ met }) => !met);
        return broken && { kind: broken.code, message: `Mot de passe : ${broken.label}.` };
      });
      required(path.confirmation, { message: 'Confirmez votre mot de passe.' });
      validate(path.confirmation, ({ value, valueOf }) =>
        value() === valueOf(path.motDePasse)
          ? undefined
          : { kind: 'different', message: 'Les deux mots de passe ne sont pas les mêmes.' },
      );
    },
    {
      submission: {
        action: async (sent) => {
          this.refusals.set([]);
          try {
            await this.client.resetPassword(this.jeton(), sent().value().motDePasse);
            this.store.forget();
            await this.router.navigate(['/connexion'], {
              queryParams: { motif: 'mot-de-passe-change' },
            });
            return undefined;
          } catch (error) {
            const problem = problemOf(error);
            if (problem.code === 'lien_invalide') {
              this.deadLink.set(true);
              return undefined;
            }
            const { ofFields, ofForm } = faultsOf(problem, { motDePasse: sent.motDePasse });
            this.refusals.set(ofForm);
            this.summary()?.show();
            return ofFields;
          }
        },
        onInvalid: () => this.summary()?.show(),
      },
    },
  );
}
