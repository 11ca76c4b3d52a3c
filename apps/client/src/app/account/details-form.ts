import { Component, inject, input, linkedSignal, output, signal, viewChild } from '@angular/core';
import { email, form, FormField, FormRoot, maxLength, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { NEWSLETTER_TEXT } from '@apprentissage/domain';
import { DayPipe } from '../ui/dates.js';
import { EditConflict } from '../ui/edit-conflict.js';
import { Edited } from '../ui/edited.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { faultsOf } from '../ui/field-faults.js';
import { Icon } from '../ui/icon.js';
import { problemOf } from '../ui/problem.js';
import { TextField } from '../ui/text-field.js';
import { waitSentence } from '../ui/wait-sentence.js';
import { AccountClient, type MyAccount } from './account-client.js';
import { BouncedAddress } from './bounced-address.js';
import { detailsRequest, factsOf, typed } from './details-model.js';

/** « Modifier mon compte ». */
@Component({
  selector: 'app-details-form',
  imports: [
    BouncedAddress,
    DayPipe,
    EditConflict,
    ErrorSummary,
    FormField,
    FormRoot,
    Icon,
    MatButton,
    TextField,
  ],
  template: `
    <app-error-summary [form]="form" [general]="refusals()" />
    @if (edited.conflict()) {
      <app-edit-conflict heading="Votre compte a été modifié entre-temps." [edited]="edited" />
    }
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
          <app-bounced-address id="email-bounce" objet="email" [account]="edited.base()" />
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
          @if (edited.base().newsletterLe; as since) {
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
  /** One tries to send it: what was said of an earlier time is over. */
  readonly tried = output();
  readonly saved = output<MyAccount>();
  /** It was changed elsewhere: as it was read again, beside what one types. */
  readonly overtaken = output<MyAccount>();

  private readonly client = inject(AccountClient);
  private readonly summary = viewChild.required(ErrorSummary);
  protected readonly newsletterText = NEWSLETTER_TEXT.text;
  protected readonly refusals = signal<readonly string[]>([]);
  protected readonly edited = new Edited(
    linkedSignal(() => this.account()),
    typed,
    factsOf,
  );

  protected readonly form = form(
    this.edited.model,
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
          this.tried.emit();
          this.refusals.set([]);
          this.edited.settle();
          try {
            const account = await this.client.change(
              detailsRequest(sent().value()),
              this.edited.base().version,
            );
            sent().reset(typed(account));
            this.summary().hide();
            this.saved.emit(account);
            return undefined;
          } catch (error) {
            const problem = problemOf(error);
            const stored = await this.edited.overtaken(problem, () => this.client.read());
            if (stored !== null) {
              this.summary().hide();
              this.overtaken.emit(stored);
              return undefined;
            }
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
        onInvalid: () => {
          this.tried.emit();
          this.summary().show();
        },
      },
    },
  );

  /** `true` when something is typed that was not sent. */
  unsaved(): boolean {
    return this.edited.unsaved();
  }
}
