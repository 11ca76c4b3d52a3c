import { Component, computed, effect, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { DayPipe } from '../ui/dates.js';
import { EmptyState } from '../ui/empty-state.js';
import { LastList } from '../ui/last-list.js';
import { lastValue } from '../ui/last-value.js';
import { PageHeader } from '../ui/page-header.js';
import { cursorParams, Pager } from '../ui/pager.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { SiretPipe } from '../ui/siret.pipe.js';
import { Skeleton } from '../ui/skeleton.js';
import { CfaSearch } from './cfa-search.js';
import { cfaPage } from './cfas-client.js';

const NUMBER = new Intl.NumberFormat('fr-FR');

/** « Comptes CFA »: finds a CFA's account. What is shown is what the address says. */
@Component({
  selector: 'app-cfas-page',
  imports: [
    CfaSearch,
    DayPipe,
    EmptyState,
    PageHeader,
    Pager,
    ProblemNotice,
    RouterLink,
    SiretPipe,
    Skeleton,
  ],
  template: `
    <app-page-header
      heading="Comptes CFA"
      lead="Les comptes ouverts sur le portail. Chaque fiche consultée est inscrite au journal du CFA."
    />
    <app-cfa-search [recherche]="recherche()" (searched)="search($event)" />
    @if (page.error(); as error) {
      <app-problem-notice [error]="error" (retry)="page.reload()" />
    } @else if (shown(); as shown) {
      <section class="stack" aria-label="Résultats" [attr.aria-busy]="page.isLoading()">
        <p class="total" role="status">{{ total() }}</p>
        @if (shown.items.length === 0) {
          <div class="card">
            <app-empty-state icon="search" heading="Aucun résultat à afficher.">
              Aucun CFA ne répond à cette recherche.
            </app-empty-state>
          </div>
        } @else {
          <div class="table-scroll" tabindex="0" role="group" aria-label="Comptes CFA, tableau">
            <table class="table cards">
              <caption class="visually-hidden">
                Comptes CFA, par raison sociale
              </caption>
              <thead>
                <tr>
                  <th scope="col">Raison sociale</th>
                  <th scope="col">SIRET</th>
                  <th scope="col">UAI</th>
                  <th scope="col">Inscrit le</th>
                </tr>
              </thead>
              <tbody>
                @for (row of shown.items; track row.id) {
                  <tr>
                    <th scope="row">
                      <a [routerLink]="['/backoffice/cfas', row.id]">{{ row.raisonSociale }}</a>
                    </th>
                    <td class="number" data-label="SIRET">{{ row.siret | siret }}</td>
                    <td class="number" data-label="UAI">{{ row.uai }}</td>
                    <td class="number" data-label="Inscrit le">{{ row.inscritLe | day }}</td>
                  </tr>
                }
              </tbody>
            </table>
          </div>
        }
        <app-pager previousLabel="Première page" [previous]="first()" [next]="next()" />
      </section>
    } @else {
      <div class="card"><app-skeleton [lines]="9" /></div>
    }
  `,
  host: { class: 'stack' },
})
export class CfasPage {
  private readonly route = inject(ActivatedRoute);
  private readonly router = inject(Router);
  private readonly address = toSignal(this.route.queryParamMap, {
    initialValue: this.route.snapshot.queryParamMap,
  });

  protected readonly recherche = computed(() =>
    (this.address().get('recherche') ?? '').trim().slice(0, 100),
  );
  private readonly cursor = computed(() => this.address().get('cursor') ?? '');
  protected readonly page = cfaPage(this.recherche, this.cursor);

  protected readonly shown = lastValue(this.page);
  protected readonly total = computed(() => `${NUMBER.format(this.shown()?.total ?? 0)} CFA`);
  protected readonly first = computed(() => (this.cursor() === '' ? null : { cursor: null }));
  protected readonly next = computed(() => cursorParams(this.shown()?.next));

  constructor() {
    const lastList = inject(LastList);
    effect(() => {
      lastList.remember('/backoffice/cfas', {
        ...(this.recherche() !== '' && { recherche: this.recherche() }),
        ...(this.cursor() !== '' && { cursor: this.cursor() }),
      });
    });
  }

  protected search(recherche: string): void {
    void this.router.navigate([], {
      relativeTo: this.route,
      queryParams: recherche === '' ? {} : { recherche },
    });
  }
}
