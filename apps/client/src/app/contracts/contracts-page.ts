import { Component, computed, effect, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';
import { EmptyState } from '../ui/empty-state.js';
import { lastValue } from '../ui/last-value.js';
import { PageHeader } from '../ui/page-header.js';
import { cursorParams, Pager } from '../ui/pager.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { Skeleton } from '../ui/skeleton.js';
import { ContractFilters } from './contract-filters.js';
import {
  type ContractFilters as Filters,
  readQuery,
  type Sort,
  urlParams,
} from './contract-query.js';
import { contractPage } from './contracts-client.js';
import { ContractsTable } from './contracts-table.js';
import { LastList } from '../ui/last-list.js';

const NUMBER = new Intl.NumberFormat('fr-FR');

/** « Mes contrats »: the list. What is shown is what the address says. */
@Component({
  selector: 'app-contracts-page',
  imports: [
    ContractFilters,
    ContractsTable,
    EmptyState,
    PageHeader,
    Pager,
    ProblemNotice,
    Skeleton,
  ],
  template: `
    <app-page-header
      heading="Mes contrats"
      lead="Les contrats d’apprentissage transmis à l’OPCO, et où en est chacun."
    />
    <app-contract-filters [filters]="query()" (searched)="search($event)" />
    @if (page.error(); as error) {
      <app-problem-notice [error]="error" (retry)="page.reload()" />
    } @else if (shown(); as shown) {
      <section class="stack" aria-label="Résultats" [attr.aria-busy]="page.isLoading()">
        <p class="total" role="status">{{ total() }}</p>
        @if (shown.items.length === 0) {
          <div class="card">
            <app-empty-state icon="search" heading="Aucun résultat à afficher.">
              Aucun contrat ne répond à ces filtres.
            </app-empty-state>
          </div>
        } @else {
          <app-contracts-table
            [rows]="shown.items"
            [sort]="query().sort"
            (sorted)="sortBy($event)"
          />
        }
        <app-pager [previous]="previous()" [next]="next()" />
      </section>
    } @else {
      <div class="card"><app-skeleton [lines]="9" /></div>
    }
  `,
  host: { class: 'stack' },
})
export class ContractsPage {
  private readonly route = inject(ActivatedRoute);
  private readonly router = inject(Router);

  private readonly address = toSignal(this.route.queryParamMap, {
    initialValue: this.route.snapshot.queryParamMap,
  });
  protected readonly query = computed(() => readQuery(this.address()));
  protected readonly page = contractPage(() => this.query());

  protected readonly shown = lastValue(this.page);

  protected readonly total = computed(() => {
    const total = this.shown()?.total ?? 0;
    return `${NUMBER.format(total)} contrat${total > 1 ? 's' : ''}`;
  });
  protected readonly previous = computed(() => cursorParams(this.shown()?.previous));
  protected readonly next = computed(() => cursorParams(this.shown()?.next));

  constructor() {
    const lastList = inject(LastList);
    effect(() => {
      const query = this.query();
      lastList.remember('/contrats', {
        ...urlParams(query, query.sort),
        ...(query.cursor !== '' && { cursor: query.cursor }),
      });
    });
  }

  protected search(filters: Filters): void {
    this.go(filters, this.query().sort);
  }

  protected sortBy(sort: Sort): void {
    this.go(this.query(), sort);
  }

  /** New filters or a new sort begin at the first page. */
  private go(filters: Filters, sort: Sort): void {
    void this.router.navigate([], {
      relativeTo: this.route,
      queryParams: urlParams(filters, sort),
    });
  }
}
