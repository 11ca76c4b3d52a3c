import { Component, inject, input, linkedSignal, output, signal, viewChild } from '@angular/core';
import { email, form, FormField, FormRoot, maxLength, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { NEWSLETTER_TEXT } from '@apprentissage/domain';
import { DayPipe } from '../ui/dates.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { faultsOf } from '../ui/field-faults.js';
import { Icon } from '../ui/icon.js';
import { problemOf } from '../ui/problem.js';
import { TextField } from '../ui/text-field.js';
import { waitSentence } from '../ui/wait-sentence.js';
import { AccountClient, type MyAccount } from './account-client.js';
import { BouncedAddress } from './bounced-address.js';

const typed = ({ nom, prenom, email: address, newsletter }: MyAccount) => ({
  nom,
  prenom,
  email: address,
  newsletter: newsletter ? 'oui' : 'non',
});

/** « Modifier mon compte ». */
@Component({
  selector: 'app-details-form',
  imports: [BouncedAddress, DayPipe, ErrorSummary, FormField, FormRoot, Icon, MatButton, TextField],
  template: `
    <app-error-summary [form]="form" [general]="refusals()" />
    <form class="form" [formRoot]="form">
      <div class="form-grid">
        <app-text-field label="Nom" autocomplete="family-name" [field]="form.nom" />
        <app-text-field label="Prénom" autocomplete="given-name" [field]="form.prenom" />
        <div>
          <app-text-field
            label="Email"
            type="email"
            hint="L’adresse à laquelle vos notifications sont envoyées"
            autocomplete="email"
            describedById="email-bounce"
            [field]="form.email"
          />
          <app-bounced-address id="email-bounce" objet="email" [account]="account()" />
        </div>
      </div>
      <fieldset aria-describedby="newsletter-text">
        <legend class="field-label">Abonnement à la newsletter</legend>
        <div class="checks">
          <label class="check">
            <input type="radio" value="non" [formField]="form.newsletter" />
            Non
          </label>
          <label class="check">
            <input type="radio" value="oui" [formField]="form.newsletter" />
            Oui
          </label>
        </div>
        <p class="field-hint" id="newsletter-text">
          {{ newsletterText }}
          @if (account().newsletterLe; as since) {
            Votre choix date du {{ since | day }}.
          }
        </p>
      </fieldset>
      <p>
        <button matButton="filled" type="submit" [disabled]="form().submitting()">
          <app-icon name="check" />Valider
        </button>
      </p>
    </form>
  `,
  host: { class: 'form' },
})
export class DetailsForm {
  readonly account = input.required<MyAccount>();
  readonly saved = output<MyAccount>();

  private readonly client = inject(AccountClient);
  private readonly summary = viewChild.required(ErrorSummary);
  protected readonly newsletterText = NEWSLETTER_TEXT.text;
  protected readonly refusals = signal<readonly string[]>([]);
  private readonly model = linkedSignal(() => typed(this.account()));

  protected readonly form = form(
    this.model,
    (path) => {
      required(path.nom, { message: 'Renseignez votre nom.' });
      maxLength(path.nom, 80, { message: 'Le nom a au plus 80 caractères.' });
      required(path.prenom, { message: 'Renseignez votre prénom.' });
      maxLength(path.prenom, 80, { message: 'Le prénom a au plus 80 caractères.' });
      required(path.email, { message: 'Renseignez votre email.' });
      email(path.email, { message: 'L’email n’est pas une adresse e-mail.' });
    },
    {
      submission: {
        action: async (sent) => {
          this.refusals.set([]);
          const { nom, prenom, email: address, newsletter } = sent().value();
          try {
            const account = await this.client.change(
              {
                nom: nom.trim(),
                prenom: prenom.trim(),
                email: address.trim(),
                newsletter: newsletter === 'oui',
              },
              this.account().version,
            );
            sent().reset(typed(account));
            this.summary().hide();
            this.saved.emit(account);
            return undefined;
          } catch (error) {
            const problem = problemOf(error);
            const { ofFields, ofForm } = faultsOf(problem, {
              nom: sent.nom,
              prenom: sent.prenom,
              email: sent.email,
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

  /** `true` when something is typed that was not sent. */
  unsaved(): boolean {
    return JSON.stringify(this.model()) !== JSON.stringify(typed(this.account()));
  }
}
