import { Component, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Icon } from './icon.js';

/** The foot of « Filtres de recherche »: how many are applied, « Réinitialiser les filtres », « Rechercher ». */
@Component({
  selector: 'app-filter-bar',
  imports: [Icon, MatButton],
  template: `
    <p class="applied" role="status">
      {{ applied() === 0 ? 'Aucun filtre appliqué' : 'Filtres appliqués (' + applied() + ')' }}
    </p>
    <div class="row">
      <button matButton type="button" (click)="cleared.emit()">Réinitialiser les filtres</button>
      <button matButton="filled" type="submit"><app-icon name="search" />Rechercher</button>
    </div>
  `,
  styles: `
    :host {
      justify-content: space-between;
    }
    .applied {
      color: var(--mat-sys-on-surface-variant);
      font-size: 0.9rem;
    }
  `,
  host: { class: 'row' },
})
export class FilterBar {
  readonly applied = input.required<number>();
  /** « Réinitialiser les filtres » was asked for. */
  readonly cleared = output();
}
