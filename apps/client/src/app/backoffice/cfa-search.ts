import { Component, input, linkedSignal, output } from '@angular/core';
import { form, FormRoot, maxLength } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { Icon } from '../ui/icon.js';
import { TextField } from '../ui/text-field.js';

/** Finds a CFA by what one knows of it. */
@Component({
  selector: 'app-cfa-search',
  imports: [FormRoot, Icon, MatButton, TextField],
  template: `
    <form role="search" class="line" [formRoot]="form">
      <app-text-field
        label="SIRET, raison sociale, UAI ou identifiant d’un utilisateur"
        [optional]="false"
        [field]="form.recherche"
      />
      <button matButton="filled" type="submit"><app-icon name="search" />Rechercher</button>
      @if (recherche() !== '') {
        <button matButton type="button" (click)="searched.emit('')">Effacer</button>
      }
    </form>
  `,
  styles: `
    .line {
      display: flex;
      flex-wrap: wrap;
      gap: 0.75rem;
      align-items: end;
    }
    app-text-field {
      flex: 0 1 32rem;
    }
  `,
})
export class CfaSearch {
  /** What is searched, from the address; nothing: all of them. */
  readonly recherche = input.required<string>();
  readonly searched = output<string>();

  private readonly model = linkedSignal(() => ({ recherche: this.recherche() }));
  protected readonly form = form(
    this.model,
    (path) => {
      maxLength(path.recherche, 100, { message: 'Au plus 100 caractères.' });
    },
    {
      submission: {
        action: async (sent) => {
          this.searched.emit(sent().value().recherche.trim());
          return undefined;
        },
      },
    },
  );
}
