import { Component, input } from '@angular/core';
import type { FieldTree } from '@angular/forms/signals';
import type { KnownContext } from '@apprentissage/domain';
import { PasswordField } from '../ui/password-field.js';
import { PasswordRules } from './password-rules.js';

/** A password one chooses, with the live check-list, and the same once more. */
@Component({
  selector: 'app-new-password-fields',
  imports: [PasswordField, PasswordRules],
  template: `
    <div>
      <app-password-field
        autocomplete="new-password"
        describedById="password-rules"
        [label]="label()"
        [field]="password()"
      />
      <app-password-rules
        id="password-rules"
        [password]="password()().value()"
        [context]="context()"
      />
    </div>
    <app-password-field
      label="Confirmer votre mot de passe"
      autocomplete="new-password"
      [field]="confirmation()"
    />
  `,
  // Its fields stand in the form as any other.
  styles: `
    :host {
      display: contents;
    }
  `,
})
export class NewPasswordFields {
  readonly label = input('Nouveau mot de passe');
  readonly password = input.required<FieldTree<string>>();
  readonly confirmation = input.required<FieldTree<string>>();
  /** What the password must not resemble, as far as one knows here. */
  readonly context = input<KnownContext>({});
}
