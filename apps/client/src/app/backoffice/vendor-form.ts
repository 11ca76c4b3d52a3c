import { Component, DOCUMENT, inject, output, signal, viewChild } from '@angular/core';
import { form, FormRoot, maxLength, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { ErrorSummary } from '../ui/error-summary.js';
import { faultsOf } from '../ui/field-faults.js';
import { Icon } from '../ui/icon.js';
import { problemOf } from '../ui/problem.js';
import { leaveField } from '../ui/leave-field.js';
import { TextField } from '../ui/text-field.js';
import { VendorsClient, type VendorSecret } from './vendors-client.js';

/** Registers a software vendor. */
@Component({
  selector: 'app-vendor-form',
  imports: [ErrorSummary, FormRoot, Icon, MatButton, TextField],
  template: `
    <app-error-summary [form]="form" [general]="refusals()" />
    <form class="form" [formRoot]="form">
      <app-text-field label="Nom de l’éditeur" [field]="form.name" />
      <p>
        <button matButton="filled" type="submit" [disabled]="form().submitting()">
          <app-icon name="check" />Enregistrer
        </button>
      </p>
    </form>
  `,
})
export class VendorForm {
  readonly registered = output<VendorSecret>();
  private readonly client = inject(VendorsClient);
  private readonly page = inject(DOCUMENT);
  private readonly summary = viewChild.required(ErrorSummary);
  protected readonly refusals = signal<readonly string[]>([]);

  protected readonly form = form(
    signal({ name: '' }),
    (path) => {
      required(path.name, { message: 'Renseignez le nom de l’éditeur.' });
      maxLength(path.name, 120, { message: 'Le nom a au plus 120 caractères.' });
    },
    {
      submission: {
        action: async (sent) => {
          this.refusals.set([]);
          try {
            this.registered.emit(await this.client.register(sent().value().name.trim()));
            leaveField(this.page);
            sent().reset({ name: '' });
            this.summary().hide();
            return undefined;
          } catch (error) {
            const { ofFields, ofForm } = faultsOf(problemOf(error), { name: sent.name });
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
