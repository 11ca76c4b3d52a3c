import { HttpParams } from '@angular/common/http';
import { Component, computed, effect, inject, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { SecondFactorNotice } from '../session/second-factor-notice.js';
import { EmptyState } from '../ui/empty-state.js';
import { Icon } from '../ui/icon.js';
import { LastList } from '../ui/last-list.js';
import { lastValue } from '../ui/last-value.js';
import { PageHeader } from '../ui/page-header.js';
import { Pager } from '../ui/pager.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { Skeleton } from '../ui/skeleton.js';
import { OutcomeNotice } from './outcome-notice.js';
import { PEOPLE } from './people.js';
import { saidBefore } from './said-before.js';
import type { Outcome } from './user-actions.js';
import { UserFilters } from './user-filters.js';
import {
  appliedFilters,
  readQuery,
  type Sort,
  urlParams,
  type UserFilters as Filters,
} from './user-query.js';
import { userPage } from './users-client.js';
import { UsersTable } from './users-table.js';

const NUMBER = new Intl.NumberFormat('fr-FR');

/** « Gérer mes utilisateurs »: the list. What is shown is what the address says. */
@Component({
  selector: 'app-users-page',
  imports: [
    EmptyState,
    Icon,
    MatButton,
    OutcomeNotice,
    PageHeader,
    Pager,
    ProblemNotice,
    RouterLink,
    SecondFactorNotice,
    Skeleton,
    UserFilters,
    UsersTable,
  ],
  template: `
    <app-page-header [heading]="people.heading" [lead]="people.lead">
      <a matButton="outlined" [routerLink]="[people.home, 'qui-peut-quoi']">Qui peut quoi</a>
      <a matButton="filled" [routerLink]="[people.home, 'ajouter']">
        <app-icon name="plus" />Ajouter
      </a>
    </app-page-header>
    <app-second-factor-notice [acts]="'Ajouter ou modifier un ' + people.one" />
    @if (outcome(); as outcome) {
      <app-outcome-notice [outcome]="outcome" />
    }
    <app-user-filters [filters]="query()" (searched)="search($event)" />
    @if (page.error(); as error) {
      <app-problem-notice [error]="error" (retry)="page.reload()" />
    } @else if (shown(); as shown) {
      <section class="stack" aria-label="Résultats" [attr.aria-busy]="page.isLoading()">
        <div class="row head">
          <p class="total" role="status">{{ total() }}</p>
          <a matButton [href]="exportUrl()" download>Exporter la liste (CSV)</a>
        </div>
        @if (shown.items.length === 0) {
          <div class="card">
            <app-empty-state icon="search" heading="Aucun résultat à afficher.">
              {{ filtered() ? 'Personne ne répond à ces filtres.' : 'Cette page est vide.' }}
            </app-empty-state>
          </div>
        } @else {
          <app-users-table
            [users]="shown.items"
            [sort]="query().tri"
            (sorted)="sortBy($event)"
            (finished)="show($event)"
          />
        }
        <app-pager [previous]="previous()" [next]="next()" />
        @if (people.audience === 'cfa') {
          <p>
            <a routerLink="/mon-cfa/nominations">Nominations d’administrateurs par l’OPCO</a>
          </p>
        }
      </section>
    } @else {
      <div class="card"><app-skeleton [lines]="6" /></div>
    }
  `,
  styles: `
    .head {
      justify-content: space-between;
    }
  `,
  host: { class: 'stack' },
})
export class UsersPage {
  private readonly route = inject(ActivatedRoute);
  private readonly router = inject(Router);
  protected readonly people = inject(PEOPLE);

  private readonly address = toSignal(this.route.queryParamMap, {
    initialValue: this.route.snapshot.queryParamMap,
  });
  protected readonly query = computed(() => readQuery(this.address()));
  protected readonly page = userPage(() => this.query());
  protected readonly outcome = signal<Outcome | null>(saidBefore());

  protected readonly shown = lastValue(this.page);
  protected readonly total = computed(() => {
    const total = this.shown()?.total ?? 0;
    return `${NUMBER.format(total)} ${this.people.one}${total > 1 ? 's' : ''}`;
  });
  protected readonly filtered = computed(() => appliedFilters(this.query()).length > 0);
  protected readonly previous = computed(() => {
    const { page } = this.query();
    return page > 1 ? { page: page === 2 ? null : page - 1 } : null;
  });
  protected readonly next = computed(() => {
    const { page } = this.query();
    return page < (this.shown()?.pages ?? 1) ? { page: page + 1 } : null;
  });
  protected readonly exportUrl = computed(() => {
    const { tri } = this.query();
    const params = new HttpParams({ fromObject: { ...urlParams(this.query(), tri), tri } });
    return `${this.people.api}/export.csv?${params.toString()}`;
  });

  constructor() {
    const lastList = inject(LastList);
    effect(() => {
      const query = this.query();
      lastList.remember(this.people.home, urlParams(query, query.tri, query.page));
    });
  }

  protected search(filters: Filters): void {
    this.go(filters, this.query().tri);
  }

  protected sortBy(sort: Sort): void {
    this.go(this.query(), sort);
  }

  protected show(outcome: Outcome): void {
    this.outcome.set(outcome);
    this.page.reload();
  }

  /** New filters or a new sort begin at the first page. */
  private go(filters: Filters, sort: Sort): void {
    this.outcome.set(null);
    void this.router.navigate([], {
      relativeTo: this.route,
      queryParams: urlParams(filters, sort),
    });
  }
}
