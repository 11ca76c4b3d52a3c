import { Component, input, linkedSignal, output } from '@angular/core';
import { form, FormRoot, maxLength } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { Icon } from '../ui/icon.js';
import { TextField } from '../ui/text-field.js';

/** Finds one dossier by the number that somebody reads on the telephone. */
@Component({
  selector: 'app-queue-search',
  imports: [FormRoot, Icon, MatButton, TextField],
  template: `
    <form role="search" class="line" [formRoot]="form">
      <app-text-field
        label="Numéro de dossier ou numéro DECA"
        [optional]="false"
        [field]="form.numero"
      />
      <button matButton="outlined" type="submit"><app-icon name="search" />Rechercher</button>
      @if (numero() !== null) {
        <button matButton type="button" (click)="searched.emit(null)">Effacer</button>
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
      flex: 0 1 22rem;
    }
  `,
})
export class QueueSearch {
  /** The number searched, from the address. */
  readonly numero = input.required<string | null>();
  /** A number to search, or `null` for none. */
  readonly searched = output<string | null>();

  private readonly model = linkedSignal(() => ({ numero: this.numero() ?? '' }));
  protected readonly form = form(
    this.model,
    (path) => {
      maxLength(path.numero, 40, { message: 'Un numéro a au plus 40 caractères.' });
    },
    {
      submission: {
        action: async (sent) => {
          this.searched.emit(sent().value().numero.trim() || null);
          return undefined;
        },
      },
    },
  );
}
