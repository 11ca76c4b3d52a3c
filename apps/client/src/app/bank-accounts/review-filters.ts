import { Component, computed, input, linkedSignal, output } from '@angular/core';
import { form, FormField, FormRoot, maxLength } from '@angular/forms/signals';
import { RISK_SIGNS } from '@apprentissage/domain';
import { FilterBar } from '../ui/filter-bar.js';
import { TextField } from '../ui/text-field.js';
import { filterParams, NO_FILTERS, type ReviewFilters as Filters } from './review-view.js';

/** « Filtres de recherche » of the accountants' queue. */
@Component({
  selector: 'app-review-filters',
  imports: [FilterBar, FormField, FormRoot, TextField],
  template: `
    <search class="card">
      <h2 class="visually-hidden">Filtres de recherche</h2>
      <form class="form" aria-label="Filtres de recherche" [formRoot]="form">
        <div class="form-grid">
          <app-text-field
            label="CFA : SIRET, UAI ou raison sociale"
            [optional]="false"
            [field]="form.recherche"
          />
          <div>
            <label class="field-label" for="review-signal">Signal</label>
            <select class="control" id="review-signal" [formField]="form.signal">
              <option value="">Tous</option>
              @for (sign of signs; track sign.code) {
                <option [value]="sign.code">{{ sign.label }}</option>
              }
            </select>
          </div>
        </div>
        <app-filter-bar [applied]="applied()" (cleared)="reset()" />
      </form>
    </search>
  `,
})
export class ReviewFilters {
  readonly filters = input.required<Filters>();
  readonly searched = output<Filters>();

  protected readonly signs = Object.entries(RISK_SIGNS).map(([code, { label }]) => ({
    code,
    label,
  }));
  protected readonly applied = computed(() => Object.keys(filterParams(this.filters())).length);
  /** What is being typed; begins again from what is applied. */
  private readonly model = linkedSignal<Filters>(() => ({ ...this.filters() }));

  protected readonly form = form(
    this.model,
    (path) => {
      maxLength(path.recherche, 100, { message: 'Au plus 100 caractères.' });
    },
    {
      submission: {
        action: async (sent) => {
          const { recherche, signal } = sent().value();
          this.searched.emit({ recherche: recherche.trim(), signal });
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
