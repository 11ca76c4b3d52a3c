import { Component, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';
import { EmptyState } from '../ui/empty-state.js';
import { lastValue } from '../ui/last-value.js';
import { PageHeader } from '../ui/page-header.js';
import { cursorParams, Pager } from '../ui/pager.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { Skeleton } from '../ui/skeleton.js';
import { ViewLinks } from '../ui/view-links.js';
import { ReviewFilters } from './review-filters.js';
import {
  filterParams,
  readReviewFilters,
  readReviewView,
  REVIEW_VIEW_CODES,
  REVIEW_VIEWS,
  type ReviewFilters as Filters,
} from './review-view.js';
import { reviewPage } from './reviews-client.js';
import { ReviewsTable } from './reviews-table.js';

/** « RIB à valider »: the accountants' queue, the oldest first. */
@Component({
  selector: 'app-reviews-page',
  imports: [
    EmptyState,
    PageHeader,
    Pager,
    ProblemNotice,
    ReviewFilters,
    ReviewsTable,
    Skeleton,
    ViewLinks,
  ],
  template: `
    <app-page-header
      heading="RIB à valider"
      lead="Les coordonnées bancaires transmises par les CFA, les plus anciennes d’abord. Deux comptables différents valident chacune."
    />
    <app-view-links
      label="Vues de la file"
      [views]="views"
      [chosen]="chosen()"
      [kept]="applied()"
    />
    <app-review-filters [filters]="filters()" (searched)="search($event)" />
    @if (page.error(); as error) {
      <app-problem-notice [error]="error" (retry)="page.reload()" />
    } @else if (shown(); as shown) {
      <section class="stack" aria-label="Résultats" [attr.aria-busy]="page.isLoading()">
        <p class="total" role="status">{{ shown.total }} RIB</p>
        @if (shown.items.length === 0) {
          <div class="card">
            @if (filtered()) {
              <app-empty-state icon="search" heading="Aucun résultat à afficher.">
                Aucun RIB de cette vue ne répond à ces filtres.
              </app-empty-state>
            } @else {
              <app-empty-state icon="check" [heading]="view().empty" />
            }
          </div>
        } @else {
          <app-reviews-table [rows]="shown.items" />
        }
        <app-pager previousLabel="Première page" [previous]="first()" [next]="next()" />
      </section>
    } @else {
      <div class="card"><app-skeleton [lines]="9" /></div>
    }
  `,
  // Coming back to the page shows what the others took meanwhile.
  host: { class: 'stack', '(window:focus)': 'page.reload()' },
})
export class ReviewsPage {
  private readonly route = inject(ActivatedRoute);
  private readonly router = inject(Router);
  private readonly address = toSignal(this.route.queryParamMap, {
    initialValue: this.route.snapshot.queryParamMap,
  });
  protected readonly views = REVIEW_VIEW_CODES.map((code) => ({
    code,
    label: REVIEW_VIEWS[code].label,
  }));
  protected readonly chosen = computed(() => readReviewView(this.address()));
  protected readonly view = computed(() => REVIEW_VIEWS[this.chosen()]);
  protected readonly filters = computed(() => readReviewFilters(this.address()), {
    equal: (one, other) => one.recherche === other.recherche && one.signal === other.signal,
  });
  protected readonly applied = computed(() => filterParams(this.filters()));
  protected readonly filtered = computed(() => Object.keys(this.applied()).length > 0);
  private readonly cursor = computed(() => this.address().get('cursor'));
  protected readonly page = reviewPage(() => {
    const cursor = this.cursor();
    return { ...this.view().params, ...this.applied(), ...(cursor !== null && { cursor }) };
  });

  protected readonly shown = lastValue(this.page);
  protected readonly first = computed(() => (this.cursor() === null ? null : { cursor: null }));
  protected readonly next = computed(() => cursorParams(this.shown()?.next));

  /** New filters begin at the first page of the same view. */
  protected search(filters: Filters): void {
    void this.router.navigate([], {
      relativeTo: this.route,
      queryParams: { vue: this.address().get('vue'), ...filterParams(filters) },
    });
  }
}
