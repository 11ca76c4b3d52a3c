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
import { queuePage } from './backoffice-client.js';
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
    Skeleton,
    ViewLinks,
  ],
  template: `
    <app-page-header
      heading="Contrats à instruire"
      lead="Les contrats transmis par les CFA, les plus anciens d’abord. L’OPCO a 20 jours pour décider."
    />
    <app-view-links
      label="Vues de la file"
      [views]="views"
      [chosen]="numero() === null ? chosen() : null"
    />
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

  protected readonly shown = lastValue(this.page);

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
  protected readonly next = computed(() => cursorParams(this.shown()?.next));

  protected search(numero: string | null): void {
    void this.router.navigate([], {
      relativeTo: this.route,
      queryParams: numero === null ? {} : { vue: 'tous', numero },
    });
  }
}
