import { Component, inject, input, linkedSignal, output, signal, viewChild } from '@angular/core';
import { form, FormField, FormRoot, type FieldTree } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import {
  CONTACT_FUNCTION_CODES,
  CONTACT_FUNCTIONS,
  LEGAL_FORM_CODES,
  LEGAL_FORMS,
} from '@apprentissage/domain';
import { AddressField } from '../ui/address-field.js';
import type { PostalAddress } from '../ui/addresses-client.js';
import { EditConflict } from '../ui/edit-conflict.js';
import { Edited } from '../ui/edited.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { faultsOf } from '../ui/field-faults.js';
import { Icon } from '../ui/icon.js';
import { problemOf } from '../ui/problem.js';
import { SiretPipe } from '../ui/siret.pipe.js';
import { TextField } from '../ui/text-field.js';
import { type Cfa, CfaClient } from './cfa-client.js';
import { ContactFields } from './contact-fields.js';
import { factsOf } from './coordonnees-facts.js';
import {
  COORDONNEES_SCHEMA,
  type CoordonneesModel,
  coordonneesRequest,
  namedContacts,
  typed,
} from './coordonnees-model.js';

/** « Coordonnées »: everything the OPCO needs to reach and to pay the CFA. */
@Component({
  selector: 'app-coordonnees-form',
  imports: [
    AddressField,
    ContactFields,
    EditConflict,
    ErrorSummary,
    FormField,
    FormRoot,
    Icon,
    MatButton,
    SiretPipe,
    TextField,
  ],
  templateUrl: './coordonnees-form.html',
  host: { class: 'stack' },
})
export class CoordonneesForm {
  readonly cfa = input.required<Cfa>();
  /** One tries to send them: what was said of an earlier time is over. */
  readonly tried = output();
  readonly saved = output<Cfa>();

  private readonly client = inject(CfaClient);
  private readonly summary = viewChild.required(ErrorSummary);
  protected readonly functions = CONTACT_FUNCTION_CODES;
  protected readonly functionLabels = CONTACT_FUNCTIONS;
  protected readonly legalForms = LEGAL_FORM_CODES;
  protected readonly legalFormLabels = LEGAL_FORMS;
  protected readonly refusals = signal<readonly string[]>([]);
  protected readonly edited = new Edited(
    linkedSignal(() => this.cfa()),
    typed,
    factsOf,
  );

  protected readonly form = form(this.edited.model, COORDONNEES_SCHEMA, {
    submission: {
      action: async (sent) => {
        this.tried.emit();
        this.refusals.set([]);
        this.edited.settle();
        const value = sent().value();
        try {
          const cfa = await this.client.change(
            coordonneesRequest(value),
            this.edited.base().version,
          );
          sent().reset(typed(cfa));
          this.summary().hide();
          this.saved.emit(cfa);
          return undefined;
        } catch (error) {
          const problem = problemOf(error);
          const stored = await this.edited.overtaken(problem, () => this.client.read());
          if (stored !== null) {
            this.summary().hide();
            return undefined;
          }
          const { ofFields, ofForm } = faultsOf(problem, fieldsOf(sent, value));
          this.refusals.set(ofForm);
          this.summary().show();
          return ofFields;
        }
      },
      onInvalid: () => {
        this.tried.emit();
        this.summary().show();
      },
    },
  });

  /** A proposal fills the other fields too. */
  protected place({ codePostal, commune }: Pick<PostalAddress, 'codePostal' | 'commune'>): void {
    this.edited.model.update((model) => ({ ...model, codePostal, commune }));
  }

  /** Takes over what the register of establishments says; it is kept once one saves. */
  takeOver(gaps: Cfa['registre']['ecarts']): void {
    const said = Object.fromEntries(gaps.map(({ champ, registre }) => [champ, registre]));
    this.edited.model.update((model) => ({ ...model, ...said }));
  }

  /** `true` when something is typed that was not sent. */
  unsaved(): boolean {
    return this.edited.unsaved();
  }
}

/** The fields by the name the server gives them; contacts by their rank in what was sent. */
function fieldsOf(
  sent: FieldTree<CoordonneesModel>,
  value: CoordonneesModel,
): Record<string, FieldTree<string>> {
  const fields: Record<string, FieldTree<string>> = {};
  for (const [name, of] of Object.entries(value)) {
    if (typeof of === 'string') {
      fields[name] = sent[name as keyof CoordonneesModel] as FieldTree<string>;
    }
  }
  for (const [rank, fonction] of namedContacts(value).entries()) {
    for (const name of ['nom', 'prenom', 'telephone', 'email'] as const) {
      fields[`contacts/${rank}/${name}`] = sent.contacts[fonction][name];
    }
  }
  return fields;
}
