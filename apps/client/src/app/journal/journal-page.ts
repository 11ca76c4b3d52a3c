import { Component, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { ActivatedRoute, Router } from '@angular/router';
import { EmptyState } from '../ui/empty-state.js';
import { Icon } from '../ui/icon.js';
import { lastValue } from '../ui/last-value.js';
import { PageHeader } from '../ui/page-header.js';
import { cursorParams, Pager } from '../ui/pager.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { Skeleton } from '../ui/skeleton.js';
import { journalAuthors, journalFile, journalPage } from './journal-client.js';
import { JournalFilters } from './journal-filters.js';
import { apiParams, type JournalFilters as Filters, readQuery } from './journal-query.js';
import { JournalTable } from './journal-table.js';

/** « Journal »: who did what when at the CFA. What is shown is what the address says. */
@Component({
  selector: 'app-journal-page',
  imports: [
    EmptyState,
    Icon,
    JournalFilters,
    JournalTable,
    MatButton,
    PageHeader,
    Pager,
    ProblemNotice,
    Skeleton,
  ],
  template: `
    <app-page-header
      heading="Journal"
      lead="Qui a fait quoi, et quand, sur le compte de votre CFA, consultations par l’OPCO comprises."
    >
      <a matButton="outlined" download [href]="file()"> <app-icon name="file" />Exporter en CSV </a>
    </app-page-header>
    <app-journal-filters [filters]="query()" [authors]="people()" (searched)="search($event)" />
    @if (page.error(); as error) {
      <app-problem-notice [error]="error" (retry)="page.reload()" />
    } @else if (shown(); as shown) {
      <section class="stack" aria-label="Résultats" [attr.aria-busy]="page.isLoading()">
        @if (shown.items.length === 0) {
          <div class="card">
            <app-empty-state icon="search" heading="Aucun résultat à afficher.">
              Aucun acte ne répond à ces filtres.
            </app-empty-state>
          </div>
        } @else {
          <app-journal-table [entries]="shown.items" />
        }
        <app-pager previousLabel="Première page" [previous]="first()" [next]="next()" />
      </section>
    } @else {
      <div class="card"><app-skeleton [lines]="9" /></div>
    }
  `,
  host: { class: 'stack' },
})
export class JournalPage {
  private readonly route = inject(ActivatedRoute);
  private readonly router = inject(Router);
  private readonly address = toSignal(this.route.queryParamMap, {
    initialValue: this.route.snapshot.queryParamMap,
  });

  protected readonly query = computed(() => readQuery(this.address()));
  protected readonly page = journalPage(() => this.query());
  private readonly authors = journalAuthors();
  /** Without them, the page still serves: the filter offers less. */
  protected readonly people = computed(() => (this.authors.hasValue() ? this.authors.value() : []));
  protected readonly file = computed(() => journalFile(this.query()));

  protected readonly shown = lastValue(this.page);
  protected readonly first = computed(() => (this.query().cursor === '' ? null : { cursor: null }));
  protected readonly next = computed(() => cursorParams(this.shown()?.next));

  /** New filters begin at the first page. */
  protected search(filters: Filters): void {
    void this.router.navigate([], { relativeTo: this.route, queryParams: apiParams(filters) });
  }
}
