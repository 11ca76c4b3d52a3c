import { Component, computed, inject, linkedSignal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { EmptyState } from '../ui/empty-state.js';
import { PageHeader } from '../ui/page-header.js';
import { Pager } from '../ui/pager.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { Skeleton } from '../ui/skeleton.js';
import { type QueuePage as Page, queuePage } from './backoffice-client.js';
import { QUEUE_VIEWS, queueParams, type QueueView, readView } from './queue-view.js';
import { QueueSearch } from './queue-search.js';
import { QueueTable } from './queue-table.js';

const NUMBER = new Intl.NumberFormat('fr-FR');

/** « Contrats à instruire »: oldest first, with the 20-day clock. */
@Component({
  selector: 'app-queue-page',
  imports: [
    EmptyState,
    PageHeader,
    Pager,
    ProblemNotice,
    QueueSearch,
    QueueTable,
    RouterLink,
    Skeleton,
  ],
  template: `
    <app-page-header
      heading="Contrats à instruire"
      lead="Les contrats transmis par les CFA, les plus anciens d’abord. L’OPCO a 20 jours pour décider."
    />
    <nav class="views" aria-label="Vues de la file">
      @for (view of views; track view.code) {
        <a
          routerLink="."
          [queryParams]="{ vue: view.code }"
          [attr.aria-current]="view.code === chosen() && numero() === null ? 'page' : null"
          >{{ view.label }}</a
        >
      }
    </nav>
    <app-queue-search [numero]="numero()" (searched)="search($event)" />
    @if (page.error(); as error) {
      <app-problem-notice [error]="error" (retry)="page.reload()" />
    } @else if (shown(); as shown) {
      <section class="stack" aria-label="Résultats" [attr.aria-busy]="page.isLoading()">
        <p class="total" role="status">{{ total() }}</p>
        @if (shown.items.length === 0) {
          <div class="card">
            <app-empty-state icon="check" [heading]="emptyText()" />
          </div>
        } @else {
          <app-queue-table [rows]="shown.items" />
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
    [aria-busy='true'] {
      opacity: 0.6;
    }
  `,
  host: { class: 'stack' },
})
export class QueuePage {
  private readonly route = inject(ActivatedRoute);
  private readonly router = inject(Router);
  private readonly address = toSignal(this.route.queryParamMap, {
    initialValue: this.route.snapshot.queryParamMap,
  });

  protected readonly views = (Object.keys(QUEUE_VIEWS) as QueueView[]).map((code) => ({
    code,
    label: QUEUE_VIEWS[code].label,
  }));
  protected readonly chosen = computed(() => readView(this.address()));
  protected readonly numero = computed(() => this.address().get('numero'));
  private readonly cursor = computed(() => this.address().get('cursor'));
  protected readonly page = queuePage(() =>
    queueParams(this.chosen(), this.numero(), this.cursor()),
  );

  /** The former page stays while the next one is read. */
  protected readonly shown = linkedSignal<Page | undefined, Page | undefined>({
    source: () => (this.page.hasValue() ? this.page.value() : undefined),
    computation: (page, previous) => page ?? previous?.value,
  });

  protected readonly total = computed(() => {
    const total = this.shown()?.total ?? 0;
    return `${NUMBER.format(total)} contrat${total > 1 ? 's' : ''}`;
  });
  protected readonly emptyText = computed(() =>
    this.chosen() === 'miens' && this.numero() === null
      ? 'Vous n’avez pris aucun contrat en charge.'
      : 'Aucun résultat à afficher.',
  );
  protected readonly first = computed(() => (this.cursor() === null ? null : { cursor: null }));
  protected readonly next = computed(() => {
    const cursor = this.shown()?.next ?? null;
    return cursor === null ? null : { cursor };
  });

  protected search(numero: string | null): void {
    void this.router.navigate([], {
      relativeTo: this.route,
      queryParams: numero === null ? {} : { vue: 'tous', numero },
    });
  }
}
