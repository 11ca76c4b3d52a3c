import { Component, computed, input, linkedSignal, output } from '@angular/core';
import { form, FormField, FormRoot, validate } from '@angular/forms/signals';
import { FilterBar } from '../ui/filter-bar.js';
import { TextField } from '../ui/text-field.js';
import { apiParams, type CallsFilters as Filters, NO_FILTERS, OUTCOMES } from './calls-query.js';

/** « Filtres de recherche » of the calls of a token. */
@Component({
  selector: 'app-calls-filters',
  imports: [FilterBar, FormField, FormRoot, TextField],
  template: `
    <search class="card">
      <h2 class="visually-hidden">Filtres de recherche</h2>
      <form class="form" aria-label="Filtres de recherche" [formRoot]="form">
        <div class="form-grid">
          <div>
            <label class="field-label" for="calls-outcome">Appels</label>
            <select class="control" id="calls-outcome" [formField]="form.outcome">
              <option value="">Tous</option>
              @for (outcome of outcomes; track outcome.code) {
                <option [value]="outcome.code">{{ outcome.label }}</option>
              }
            </select>
          </div>
          <app-text-field label="Du" type="date" [optional]="false" [field]="form.from" />
          <app-text-field label="Au" type="date" [optional]="false" [field]="form.to" />
        </div>
        <app-filter-bar [applied]="applied()" (cleared)="reset()" />
      </form>
    </search>
  `,
})
export class CallsFilters {
  readonly filters = input.required<Filters>();
  readonly searched = output<Filters>();

  protected readonly outcomes = Object.entries(OUTCOMES).map(([code, label]) => ({ code, label }));
  protected readonly applied = computed(() => Object.keys(apiParams(this.filters())).length);
  /** What is being typed; begins again from what is applied. */
  private readonly model = linkedSignal<Filters>(() => {
    const { outcome, from, to } = this.filters();
    return { outcome, from, to };
  });

  protected readonly form = form(
    this.model,
    (path) => {
      validate(path.to, ({ value, valueOf }) => {
        const from = valueOf(path.from);
        return value() !== '' && from !== '' && value() < from
          ? { kind: 'ordre', message: 'La seconde date précède la première.' }
          : undefined;
      });
    },
    {
      submission: {
        action: async (sent) => {
          this.searched.emit(sent().value());
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
