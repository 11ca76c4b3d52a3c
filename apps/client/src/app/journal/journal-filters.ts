import { Component, computed, input, linkedSignal, output } from '@angular/core';
import { form, FormField, FormRoot, validate } from '@angular/forms/signals';
import { ACT_CATEGORIES, ACTS, actsOf, CFA_ACT_CATEGORIES } from '@apprentissage/domain';
import { FilterBar } from '../ui/filter-bar.js';
import { TextField } from '../ui/text-field.js';
import type { JournalAuthor } from './journal-client.js';
import { countFilters, type JournalFilters as Filters, NO_FILTERS } from './journal-query.js';

const GROUPS = [
  { genre: 'cfa', label: 'Utilisateurs du CFA' },
  { genre: 'opco', label: 'Agents de l’OPCO' },
  { genre: 'logiciel', label: 'Tokens d’import' },
] as const;

/** « Filtres de recherche » of « Journal ». */
@Component({
  selector: 'app-journal-filters',
  imports: [FilterBar, FormField, FormRoot, TextField],
  templateUrl: './journal-filters.html',
})
export class JournalFilters {
  readonly filters = input.required<Filters>();
  /** Who may be chosen; grows once it is read. */
  readonly authors = input.required<readonly JournalAuthor[]>();
  readonly searched = output<Filters>();

  protected readonly kinds = CFA_ACT_CATEGORIES.map((category) => ({
    category,
    label: ACT_CATEGORIES[category],
    acts: actsOf(category).map((act) => ({ act, label: ACTS[act].sentence })),
  }));
  protected readonly groups = computed(() =>
    GROUPS.map(({ genre, label }) => ({
      label,
      people: this.authors().filter((author) => author.genre === genre),
    })).filter(({ people }) => people.length > 0),
  );
  protected readonly applied = computed(() => countFilters(this.filters()));

  /** What is being typed; begins again from what is applied. */
  private readonly model = linkedSignal<Filters>(() => {
    const { du, au, acteur, acte, objet } = this.filters();
    return { du, au, acteur, acte, objet };
  });

  protected readonly form = form(
    this.model,
    (path) => {
      validate(path.au, ({ value, valueOf }) => {
        const du = valueOf(path.du);
        return value() !== '' && du !== '' && value() < du
          ? { kind: 'ordre', message: 'La seconde date précède la première.' }
          : undefined;
      });
    },
    {
      submission: {
        action: async (sent) => {
          const filters = sent().value();
          this.searched.emit({ ...filters, objet: filters.objet.trim() });
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
