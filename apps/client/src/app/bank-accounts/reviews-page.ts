import { Component, computed, inject, linkedSignal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { EmptyState } from '../ui/empty-state.js';
import { PageHeader } from '../ui/page-header.js';
import { Pager } from '../ui/pager.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { Skeleton } from '../ui/skeleton.js';
import { ReviewFilters } from './review-filters.js';
import {
  filterParams,
  readReviewFilters,
  readReviewView,
  REVIEW_VIEW_CODES,
  REVIEW_VIEWS,
  type ReviewFilters as Filters,
  type ReviewViewCode,
} from './review-view.js';
import { type ReviewPage as Page, reviewPage } from './reviews-client.js';
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
    RouterLink,
    Skeleton,
  ],
  template: `
    <app-page-header
      heading="RIB à valider"
      lead="Les coordonnées bancaires transmises par les CFA, les plus anciennes d’abord. Deux comptables différents valident chacune."
    />
    <nav class="views" aria-label="Vues de la file">
      @for (code of codes; track code) {
        <a
          routerLink="."
          [queryParams]="addressOf(code)"
          [attr.aria-current]="code === chosen() ? 'page' : null"
          >{{ views[code].label }}</a
        >
      }
    </nav>
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
              <app-empty-state icon="check" [heading]="views[chosen()].empty" />
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
  styles: `
    .views {
      display: flex;
      flex-wrap: wrap;
      gap: 0.25rem;
    }
    .views a {
      padding: 0.5rem 1rem;
      border: 1px solid var(--mat-sys-outline-variant);
      border-radius: 999px;
      background: var(--mat-sys-surface);
      color: inherit;
      text-decoration: none;
    }
    .views a[aria-current] {
      background: var(--mat-sys-primary-container);
      border-color: var(--mat-sys-primary);
      color: var(--mat-sys-on-primary-container);
      font-weight: 600;
    }
    .total {
      font-weight: 600;
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
  protected readonly views = REVIEW_VIEWS;
  protected readonly codes = REVIEW_VIEW_CODES;
  protected readonly chosen = computed(() => readReviewView(this.address()));
  protected readonly filters = computed(() => readReviewFilters(this.address()), {
    equal: (one, other) => one.recherche === other.recherche && one.signal === other.signal,
  });
  protected readonly filtered = computed(
    () => Object.keys(filterParams(this.filters())).length > 0,
  );
  private readonly cursor = computed(() => this.address().get('cursor'));
  protected readonly page = reviewPage(() => {
    const cursor = this.cursor();
    return {
      ...REVIEW_VIEWS[this.chosen()].params,
      ...filterParams(this.filters()),
      ...(cursor !== null && { cursor }),
    };
  });

  /** The former page stays while the next one is read. */
  protected readonly shown = linkedSignal<Page | undefined, Page | undefined>({
    source: () => (this.page.hasValue() ? this.page.value() : undefined),
    computation: (page, previous) => page ?? previous?.value,
  });
  protected readonly first = computed(() => (this.cursor() === null ? null : { cursor: null }));
  protected readonly next = computed(() => {
    const cursor = this.shown()?.next ?? null;
    return cursor === null ? null : { cursor };
  });

  /** The address of a view, with the same filters. */
  protected addressOf(vue: ReviewViewCode): Record<string, string> {
    return { vue, ...filterParams(this.filters()) };
  }

  /** New filters begin at the first page of the same view. */
  protected search(filters: Filters): void {
    void this.router.navigate([], {
      relativeTo: this.route,
      queryParams: { vue: this.address().get('vue'), ...filterParams(filters) },
    });
  }
}
