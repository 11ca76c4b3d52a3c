import { Component, computed, input, linkedSignal, output } from '@angular/core';
import { form, FormField, FormRoot, validate } from '@angular/forms/signals';
import { CONTRACT_STATES, type ContractState, NORM_STATE_CODES } from '@apprentissage/domain';
import { FilterBar } from '../ui/filter-bar.js';
import { TextField } from '../ui/text-field.js';
import { type ContractFilters as Filters, countFilters, NO_FILTERS } from './contract-query.js';

type Choices = Record<ContractState, boolean>;

/** « Filtres de recherche » of « Mes contrats ». */
@Component({
  selector: 'app-contract-filters',
  imports: [FilterBar, FormField, FormRoot, TextField],
  templateUrl: './contract-filters.html',
})
export class ContractFilters {
  readonly filters = input.required<Filters>();
  readonly searched = output<Filters>();

  protected readonly states = NORM_STATE_CODES.map((status) => ({
    status,
    label: CONTRACT_STATES[status].label,
  }));
  protected readonly applied = computed(() => countFilters(this.filters()));

  /** What is being typed; begins again from what is applied. */
  private readonly model = linkedSignal(() => modelOf(this.filters()));

  protected readonly form = form(
    this.model,
    (path) => {
      validate(path.conclusionTo, ({ value, valueOf }) => {
        const from = valueOf(path.conclusionFrom);
        return value() !== '' && from !== '' && value() < from
          ? { kind: 'ordre', message: 'La seconde date précède la première.' }
          : undefined;
      });
    },
    {
      submission: {
        action: async (sent) => {
          const { status, ...texts } = sent().value();
          this.searched.emit({
            ...texts,
            apprenti: texts.apprenti.trim(),
            employeur: texts.employeur.trim(),
            status: NORM_STATE_CODES.filter((state) => status[state]),
          });
          return undefined;
        },
      },
    },
  );

  protected reset(): void {
    this.model.set(modelOf(NO_FILTERS));
    this.searched.emit(NO_FILTERS);
  }
}

function modelOf({ status, apprenti, employeur, conclusionFrom, conclusionTo }: Filters) {
  return { apprenti, employeur, conclusionFrom, conclusionTo, status: choicesOf(status) };
}

function choicesOf(chosen: readonly ContractState[]): Choices {
  const choices = Object.keys(CONTRACT_STATES).map((state) => [
    state,
    chosen.includes(state as ContractState),
  ]);
  return Object.fromEntries(choices) as Choices;
}
