import { Component, input, signal } from '@angular/core';
import type { FieldTree } from '@angular/forms/signals';
import { MatIconButton } from '@angular/material/button';
import { Icon } from './icon.js';
import { TextField } from './text-field.js';

/** A password: hidden or shown, pasted or typed. */
@Component({
  selector: 'app-password-field',
  imports: [Icon, MatIconButton, TextField],
  template: `
    <app-text-field
      [label]="label()"
      [field]="field()"
      [type]="shown() ? 'text' : 'password'"
      [autocomplete]="autocomplete()"
      [describedById]="describedById()"
    >
      <button
        fieldAction
        matIconButton
        type="button"
        aria-label="Afficher les caractères"
        [attr.aria-pressed]="shown()"
        (click)="shown.set(!shown())"
      >
        <app-icon [name]="shown() ? 'eye-off' : 'eye'" />
      </button>
    </app-text-field>
  `,
})
export class PasswordField {
  readonly label = input.required<string>();
  readonly field = input.required<FieldTree<string>>();
  readonly autocomplete = input<'current-password' | 'new-password'>('current-password');
  readonly describedById = input<string>();
  protected readonly shown = signal(false);
}
