import { Component, computed, inject, input } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { CALLS_KEPT_DAYS } from '@apprentissage/domain';
import { EmptyState } from '../ui/empty-state.js';
import { Icon } from '../ui/icon.js';
import { lastValue } from '../ui/last-value.js';
import { PageHeader } from '../ui/page-header.js';
import { cursorParams, Pager } from '../ui/pager.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { Skeleton } from '../ui/skeleton.js';
import { CallsFilters } from './calls-filters.js';
import { apiParams, type CallsFilters as Filters, readQuery } from './calls-query.js';
import { CallsTable } from './calls-table.js';
import { tokenOfPage, TOKENS_HOME } from './token-page.js';
import { tokenCalls } from './tokens-client.js';

/** « Journal des appels » of a token. What is shown is what the address says. */
@Component({
  selector: 'app-token-calls-page',
  imports: [
    CallsFilters,
    CallsTable,
    EmptyState,
    Icon,
    MatButton,
    PageHeader,
    Pager,
    ProblemNotice,
    RouterLink,
    Skeleton,
  ],
  template: `
    <app-page-header [heading]="heading()" [lead]="lead">
      <a matButton [routerLink]="home"><app-icon name="chevron-left" />Retour aux tokens</a>
    </app-page-header>
    <app-calls-filters [filters]="query()" (searched)="search($event)" />
    @if (page.error(); as error) {
      <app-problem-notice [error]="error" (retry)="page.reload()" />
    } @else if (shown(); as shown) {
      <section class="stack" aria-label="Résultats" [attr.aria-busy]="page.isLoading()">
        @if (shown.items.length === 0) {
          <div class="card">
            <app-empty-state icon="search" heading="Aucun résultat à afficher.">
              Aucun appel de ce token ne répond à ces filtres.
            </app-empty-state>
          </div>
        } @else {
          <app-calls-table [calls]="shown.items" />
        }
        <app-pager previousLabel="Première page" [previous]="first()" [next]="next()" />
      </section>
    } @else {
      <div class="card"><app-skeleton [lines]="9" /></div>
    }
  `,
  host: { class: 'stack' },
})
export class TokenCallsPage {
  /** From the address. */
  readonly id = input.required<string>();

  private readonly route = inject(ActivatedRoute);
  private readonly router = inject(Router);
  private readonly address = toSignal(this.route.queryParamMap, {
    initialValue: this.route.snapshot.queryParamMap,
  });
  private readonly read = tokenOfPage(this.id, (name) => `Appels de ${name}`);

  protected readonly home = TOKENS_HOME;
  protected readonly lead = `Ce que le logiciel a demandé avec ce token ces ${CALLS_KEPT_DAYS} derniers jours, sans le contenu des échanges.`;
  protected readonly heading = computed(() => {
    const name = this.read.token()?.name;
    return name === undefined ? 'Journal des appels' : `Journal des appels de « ${name} »`;
  });
  protected readonly query = computed(() => readQuery(this.address()));
  protected readonly page = tokenCalls(this.id, this.query);

  protected readonly shown = lastValue(this.page);
  protected readonly first = computed(() => (this.query().cursor === '' ? null : { cursor: null }));
  protected readonly next = computed(() => cursorParams(this.shown()?.next));

  /** New filters begin at the first page. */
  protected search(filters: Filters): void {
    void this.router.navigate([], { relativeTo: this.route, queryParams: apiParams(filters) });
  }
}
