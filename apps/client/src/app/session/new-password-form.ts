import { Component, inject, input, output, signal, viewChild } from '@angular/core';
import { form, FormRoot } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import type { KnownContext } from '@apprentissage/domain';
import { ErrorSummary } from '../ui/error-summary.js';
import { faultsOf } from '../ui/field-faults.js';
import { Icon } from '../ui/icon.js';
import { type Problem, problemOf } from '../ui/problem.js';
import { waitSentence } from '../ui/wait-sentence.js';
import { BrandClient } from '../shell/brand-client.js';
import { newPassword } from './new-password.js';
import { NewPasswordFields } from './new-password-fields.js';

/** Chooses a password from a mailed link: twice the same, by the live check-list. */
@Component({
  selector: 'app-new-password-form',
  imports: [ErrorSummary, FormRoot, Icon, MatButton, NewPasswordFields],
  template: `
    <app-error-summary [form]="form" [general]="refusals()" />
    <form class="form" [formRoot]="form">
      <app-new-password-fields
        [label]="label()"
        [password]="form.motDePasse"
        [confirmation]="form.confirmation"
        [context]="context()"
      />
      <p>
        <button matButton="filled" type="submit" [disabled]="form().submitting()">
          <app-icon name="check" />Valider
        </button>
      </p>
    </form>
  `,
  styles: `
    :host {
      display: grid;
      gap: 1.25rem;
    }
  `,
})
export class NewPasswordForm {
  readonly label = input('Nouveau mot de passe');
  /** What the password must not resemble, as far as one knows here. */
  readonly context = input<KnownContext>({});
  /** Sends the password; throws what the server refused. */
  readonly send = input.required<(motDePasse: string) => Promise<unknown>>();
  /** The link is dead: nothing can be done with this form. */
  readonly deadLink = output<Problem>();

  private readonly alphabet = inject(BrandClient).passwordAlphabet;
  private readonly summary = viewChild.required(ErrorSummary);
  protected readonly refusals = signal<readonly string[]>([]);

  protected readonly form = form(
    signal({ motDePasse: '', confirmation: '' }),
    (path) => newPassword(path.motDePasse, path.confirmation, this.alphabet, this.context),
    {
      submission: {
        action: async (sent) => {
          this.refusals.set([]);
          try {
            await this.send()(sent().value().motDePasse);
            return undefined;
          } catch (error) {
            const problem = problemOf(error);
            if (problem.code === 'lien_invalide') {
              this.deadLink.emit(problem);
              return undefined;
            }
            const { ofFields, ofForm } = faultsOf(problem, { motDePasse: sent.motDePasse });
            this.refusals.set(ofForm.map((sentence) => `${sentence}${waitSentence(problem)}`));
            this.summary().show();
            return ofFields;
          }
        },
        onInvalid: () => this.summary().show(),
      },
    },
  );
}
