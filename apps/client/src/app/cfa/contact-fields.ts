import { Component, input } from '@angular/core';
import type { FieldTree } from '@angular/forms/signals';
import { TextField } from '../ui/text-field.js';
import type { ContactModel } from './coordonnees-model.js';

/** One contact by function. */
@Component({
  selector: 'app-contact-fields',
  imports: [TextField],
  template: `
    <fieldset>
      <legend>
        <h3>{{ heading() }}</h3>
      </legend>
      <div class="form-grid">
        <app-text-field label="Nom" [optional]="false" [field]="contact().nom" />
        <app-text-field label="Prénom" [optional]="false" [field]="contact().prenom" />
        <app-text-field
          label="Téléphone"
          inputmode="numeric"
          [optional]="false"
          [field]="contact().telephone"
        />
        <app-text-field label="Email" type="email" [optional]="false" [field]="contact().email" />
      </div>
    </fieldset>
  `,
  styles: `
    legend {
      margin: 0.5rem 0;
    }
  `,
})
export class ContactFields {
  readonly heading = input.required<string>();
  readonly contact = input.required<FieldTree<ContactModel>>();
}
