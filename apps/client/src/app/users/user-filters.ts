import {
  afterNextRender,
  Component,
  computed,
  ElementRef,
  inject,
  Injector,
  input,
  linkedSignal,
  output,
  viewChild,
} from '@angular/core';
import { form, FormRoot, maxLength } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { FilterBar } from '../ui/filter-bar.js';
import { Icon } from '../ui/icon.js';
import { TextField } from '../ui/text-field.js';
import { appliedFilters, FILTERS, NO_FILTERS, type UserFilters as Filters } from './user-query.js';

/** « Filtres de recherche »: open while nothing is searched, then folded to what is applied. */
@Component({
  selector: 'app-user-filters',
  imports: [FilterBar, FormRoot, Icon, MatButton, TextField],
  template: `
    <search class="card">
      <h2>Filtres de recherche</h2>
      @if (open()) {
        <form class="form" aria-label="Filtres de recherche" [formRoot]="form">
          <div class="form-grid">
            @for (filter of filterList; track filter.key) {
              <app-text-field
                [label]="filter.label"
                [optional]="false"
                [field]="form[filter.key]"
              />
            }
          </div>
          <app-filter-bar [applied]="applied().length" (cleared)="reset()" />
        </form>
      } @else {
        <div class="row applied">
          <p role="status">
            <strong>Filtres appliqués ({{ applied().length }})</strong>
            @for (filter of applied(); track filter.key; let last = $last) {
              <span>{{ filter.label }} : {{ filter.value }}{{ last ? '' : ',' }}</span>
            }
          </p>
          <div class="row">
            <button matButton type="button" (click)="reset()">Réinitialiser les filtres</button>
            <button #again matButton="outlined" type="button" (click)="unfold()">
              <app-icon name="search" />Lancer une nouvelle recherche
            </button>
          </div>
        </div>
      }
    </search>
  `,
  styles: `
    .applied {
      justify-content: space-between;
    }
    p {
      display: flex;
      flex-wrap: wrap;
      gap: 0.25rem 0.6rem;
      min-width: 0;
      overflow-wrap: anywhere;
    }
  `,
})
export class UserFilters {
  readonly filters = input.required<Filters>();
  readonly searched = output<Filters>();

  private readonly injector = inject(Injector);
  private readonly again = viewChild('again', { read: ElementRef<HTMLElement> });
  protected readonly filterList = FILTERS;
  protected readonly applied = computed(() => appliedFilters(this.filters()));
  protected readonly open = linkedSignal(() => this.applied().length === 0);

  /** What is being typed; begins again from what is applied. */
  private readonly model = linkedSignal(() => textsOf(this.filters()));

  protected readonly form = form(
    this.model,
    (path) => {
      for (const { key, label } of FILTERS) {
        maxLength(path[key], 100, { message: `${label} : au plus 100 caractères.` });
      }
    },
    {
      submission: {
        action: async (sent) => {
          const typed = sent().value();
          const filters = textsOf({
            nom: typed.nom.trim(),
            prenom: typed.prenom.trim(),
            identifiant: typed.identifiant.trim(),
            email: typed.email.trim(),
          });
          this.searched.emit(filters);
          if (appliedFilters(filters).length > 0) {
            this.open.set(false);
            this.afterRender(() => this.again()?.nativeElement.focus());
          }
          return undefined;
        },
      },
    },
  );

  /** « Lancer une nouvelle recherche ». */
  protected unfold(): void {
    this.open.set(true);
    this.afterRender(() => this.form.nom().focusBoundControl());
  }

  protected reset(): void {
    this.model.set(textsOf(NO_FILTERS));
    this.searched.emit(NO_FILTERS);
    this.unfold();
  }

  private afterRender(read: () => void): void {
    afterNextRender({ read }, { injector: this.injector });
  }
}

function textsOf({ nom, prenom, identifiant, email }: Filters) {
  return { nom, prenom, identifiant, email };
}
