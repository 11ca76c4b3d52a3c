import { Component, computed, input, linkedSignal, output } from '@angular/core';
import { form, FormField, FormRoot, maxLength } from '@angular/forms/signals';
import { FilterBar } from '../../ui/filter-bar.js';
import { TextField } from '../../ui/text-field.js';
import { CATEGORIES } from './notification.js';
import {
  filterParams,
  NO_FILTERS,
  type NotificationFilters as Filters,
} from './notification-query.js';

/** « Filtres de recherche » of « Mes notifications ». */
@Component({
  selector: 'app-notification-filters',
  imports: [FilterBar, FormField, FormRoot, TextField],
  template: `
    <search class="card">
      <h2 class="visually-hidden">Filtres de recherche</h2>
      <form class="form" aria-label="Filtres de recherche" [formRoot]="form">
        <div class="form-grid">
          <div>
            <label class="field-label" for="notification-category">Catégorie</label>
            <select class="control" id="notification-category" [formField]="form.category">
              <option value="">Toutes</option>
              @for (category of categories; track category.code) {
                <option [value]="category.code">{{ category.label }}</option>
              }
            </select>
          </div>
          <app-text-field
            label="Mots recherchés"
            hint="Dans le titre ou le texte, par exemple un numéro de dossier"
            [optional]="false"
            [field]="form.recherche"
          />
        </div>
        <app-filter-bar [applied]="applied()" (cleared)="reset()" />
      </form>
    </search>
  `,
})
export class NotificationFilters {
  readonly filters = input.required<Filters>();
  readonly searched = output<Filters>();

  protected readonly categories = Object.entries(CATEGORIES).map(([code, { many }]) => ({
    code,
    label: many,
  }));
  protected readonly applied = computed(() => Object.keys(filterParams(this.filters())).length);

  /** What is being typed; begins again from what is applied. */
  private readonly model = linkedSignal<Filters>(() => {
    const { category, recherche } = this.filters();
    return { category, recherche };
  });
  protected readonly form = form(
    this.model,
    (path) => {
      maxLength(path.recherche, 100, { message: 'Au plus 100 caractères.' });
    },
    {
      submission: {
        action: async (sent) => {
          const { category, recherche } = sent().value();
          this.searched.emit({ category, recherche: recherche.trim() });
          return undefined;
        },
      },
    },
  );

  protected reset(): void {
    this.model.set(NO_FILTERS);
    this.searched.emit(NO_FILTERS);
  }
}
