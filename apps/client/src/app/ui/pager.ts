import { Component, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { type Params, RouterLink } from '@angular/router';
import { Icon } from './icon.js';

/** The next or the former page, as the server names it; `null` when there is none. */
export function cursorParams(cursor: string | null | undefined): Params | null {
  return cursor ? { cursor } : null;
}

/** Moves along a list that the server pages: the cursor lives in the address. */
@Component({
  selector: 'app-pager',
  imports: [Icon, MatButton, RouterLink],
  template: `
    @if (previous() !== null || next() !== null) {
      <nav class="row" aria-label="Pages de la liste">
        @if (previous(); as params) {
          <a matButton="outlined" queryParamsHandling="merge" routerLink="." [queryParams]="params">
            <app-icon name="chevron-left" />{{ previousLabel() }}
          </a>
        }
        @if (next(); as params) {
          <a matButton="outlined" queryParamsHandling="merge" routerLink="." [queryParams]="params">
            Suivant<app-icon iconPositionEnd name="chevron-right" />
          </a>
        }
      </nav>
    }
  `,
  styles: `
    // Nothing to move along: no gap of a grid either.
    :host:not(:has(nav)) {
      display: none;
    }
  `,
})
export class Pager {
  readonly previous = input<Params | null>(null);
  readonly next = input<Params | null>(null);
  readonly previousLabel = input('Précédent');
}
