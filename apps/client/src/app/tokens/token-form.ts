import { Component, DOCUMENT, inject, output, signal, viewChild } from '@angular/core';
import { form, FormRoot, maxLength, required, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { addDays, isCivilDate, today } from '@apprentissage/domain';
import { ErrorSummary } from '../ui/error-summary.js';
import { frenchDay } from '../ui/dates.js';
import { faultsOf } from '../ui/field-faults.js';
import { Icon } from '../ui/icon.js';
import { problemOf } from '../ui/problem.js';
import { leaveField } from '../ui/leave-field.js';
import { TextField } from '../ui/text-field.js';
import { type NewToken, TokensClient } from './tokens-client.js';

/** A token lives a year at most. */
const LONGEST_DAYS = 365;

/** « Générer le token ». */
@Component({
  selector: 'app-token-form',
  imports: [ErrorSummary, FormRoot, Icon, MatButton, TextField],
  template: `
    <app-error-summary [form]="form" [general]="refusals()" />
    <form class="form" [formRoot]="form">
      <div class="form-grid">
        <app-text-field
          label="Nom du token"
          hint="Pour le reconnaître, par exemple le nom du logiciel"
          [field]="form.name"
        />
        <app-text-field
          label="Date d’expiration du token"
          type="date"
          [hint]="'Au plus tard le ' + latestText"
          [field]="form.expiresOn"
        />
      </div>
      <p>
        <button matButton="filled" type="submit" [disabled]="form().submitting()">
          <app-icon name="check" />Générer le token
        </button>
      </p>
    </form>
  `,
  host: { class: 'form' },
})
export class TokenForm {
  readonly created = output<NewToken>();

  private readonly client = inject(TokensClient);
  private readonly page = inject(DOCUMENT);
  private readonly summary = viewChild.required(ErrorSummary);
  private readonly latest = addDays(today(), LONGEST_DAYS);
  protected readonly latestText = frenchDay(this.latest);
  protected readonly refusals = signal<readonly string[]>([]);

  protected readonly form = form(
    signal({ name: '', expiresOn: this.latest }),
    (path) => {
      required(path.name, { message: 'Donnez un nom au token.' });
      maxLength(path.name, 80, { message: 'Le nom a au plus 80 caractères.' });
      required(path.expiresOn, { message: 'Renseignez la date d’expiration du token.' });
      validate(path.expiresOn, ({ value }) => {
        const day = value();
        if (day === '') return undefined;
        if (isCivilDate(day) && day > today() && day <= this.latest) return undefined;
        const message = `La date d’expiration va de demain au ${this.latestText}.`;
        return { kind: 'expiration', message };
      });
    },
    {
      submission: {
        action: async (sent) => {
          this.refusals.set([]);
          const { name, expiresOn } = sent().value();
          try {
            this.created.emit(await this.client.create(name.trim(), expiresOn));
            leaveField(this.page);
            sent().reset({ name: '', expiresOn: this.latest });
            this.summary().hide();
            return undefined;
          } catch (error) {
            const { ofFields, ofForm } = faultsOf(problemOf(error), {
              name: sent.name,
              expiresOn: sent.expiresOn,
            });
            this.refusals.set(ofForm);
            this.summary().show();
            return ofFields;
          }
        },
        onInvalid: () => this.summary().show(),
      },
    },
  );
}
