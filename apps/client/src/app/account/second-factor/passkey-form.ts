import { Component, DOCUMENT, inject, output, signal, viewChild } from '@angular/core';
import { form, FormRoot, maxLength, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { passkeyRefusal, Passkeys } from '../../session/passkeys.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { faultsOf } from '../../ui/field-faults.js';
import { Icon } from '../../ui/icon.js';
import { leaveField } from '../../ui/leave-field.js';
import { problemOf } from '../../ui/problem.js';
import { TextField } from '../../ui/text-field.js';
import { waitSentence } from '../../ui/wait-sentence.js';
import { type NewCodes, SecondFactorClient } from './second-factor-client.js';

/** « Ajouter une clé d’accès ». */
@Component({
  selector: 'app-passkey-form',
  imports: [ErrorSummary, FormRoot, Icon, MatButton, TextField],
  template: `
    <app-error-summary [form]="form" [general]="refusals()" />
    <form class="form" [formRoot]="form">
      <app-text-field
        label="Nom de la clé d’accès"
        hint="Pour la reconnaître, par exemple « Ordinateur du bureau »"
        autocomplete="off"
        [field]="form.nom"
      />
      <p>
        <button matButton="outlined" type="submit" [disabled]="form().submitting()">
          <app-icon name="key" />
          {{
            form().submitting()
              ? 'Suivez ce que demande votre appareil…'
              : 'Ajouter une clé d’accès'
          }}
        </button>
      </p>
    </form>
  `,
  styles: `
    form {
      max-width: 32rem;
    }
  `,
  host: { class: 'form' },
})
export class PasskeyForm {
  readonly added = output<{ readonly nom: string } & NewCodes>();

  private readonly client = inject(SecondFactorClient);
  private readonly passkeys = inject(Passkeys);
  private readonly page = inject(DOCUMENT);
  private readonly summary = viewChild.required(ErrorSummary);
  protected readonly refusals = signal<readonly string[]>([]);

  protected readonly form = form(
    signal({ nom: '' }),
    (path) => {
      required(path.nom, { message: 'Donnez un nom à la clé d’accès.' });
      maxLength(path.nom, 80, { message: 'Le nom a au plus 80 caractères.' });
    },
    {
      submission: {
        action: async (sent) => {
          this.refusals.set([]);
          const nom = sent().value().nom.trim();
          try {
            const reponse = await this.passkeys.create(await this.client.newPasskeyQuestion());
            const { codes } = await this.client.addPasskey(nom, reponse);
            leaveField(this.page);
            sent().reset({ nom: '' });
            this.summary().hide();
            this.added.emit({ nom, codes });
            return undefined;
          } catch (error) {
            this.summary().show();
            const refusal = passkeyRefusal(error);
            if (refusal !== null) {
              this.refusals.set([refusal]);
              return undefined;
            }
            const problem = problemOf(error);
            const { ofFields, ofForm } = faultsOf(problem, { nom: sent.nom });
            this.refusals.set(ofForm.map((sentence) => `${sentence}${waitSentence(problem)}`));
            return ofFields;
          }
        },
        onInvalid: () => this.summary().show(),
      },
    },
  );
}
