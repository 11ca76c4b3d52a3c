import { Component, computed, effect, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, RouterLink } from '@angular/router';
import type { NominationState } from '@apprentissage/domain';
import { InstantPipe } from '../ui/dates.js';
import { EmptyState } from '../ui/empty-state.js';
import { LastList } from '../ui/last-list.js';
import { lastValue } from '../ui/last-value.js';
import { PageHeader } from '../ui/page-header.js';
import { cursorParams, Pager } from '../ui/pager.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { SiretPipe } from '../ui/siret.pipe.js';
import { Skeleton } from '../ui/skeleton.js';
import { NominationChip } from './nomination-chip.js';
import { comesIntoEffect, nominationPage } from './nominations-client.js';

/** What the list may show: what is under way, or what is over, by its end. */
const VIEWS = [
  { etat: null, label: 'En cours' },
  { etat: 'effective', label: 'En vigueur' },
  { etat: 'refusee', label: 'Refusées' },
  { etat: 'annulee', label: 'Annulées' },
] as const satisfies readonly { etat: NominationState | null; label: string }[];

/** « Nominations à confirmer »: administrators that the OPCO names for CFA. */
@Component({
  selector: 'app-nominations-page',
  imports: [
    EmptyState,
    InstantPipe,
    NominationChip,
    PageHeader,
    Pager,
    ProblemNotice,
    RouterLink,
    SiretPipe,
    Skeleton,
  ],
  template: `
    <app-page-header
      heading="Nominations à confirmer"
      lead="Quand un CFA n’a plus d’administrateur, un administrateur OPCO en propose un et un autre agent confirme, justificatif à l’appui."
    />
    <nav class="row" aria-label="Nominations à afficher">
      @for (view of views; track view.etat) {
        <a
          class="view"
          routerLink="."
          [queryParams]="{ etat: view.etat }"
          [attr.aria-current]="(view.etat ?? '') === etat() ? 'page' : null"
          >{{ view.label }}</a
        >
      }
    </nav>
    @if (page.error(); as error) {
      <app-problem-notice [error]="error" (retry)="page.reload()" />
    } @else if (shown(); as shown) {
      <section class="stack" aria-label="Résultats" [attr.aria-busy]="page.isLoading()">
        @if (shown.items.length === 0) {
          <div class="card">
            <app-empty-state icon="check" heading="Aucune nomination à afficher.">
              @if (etat() === '') {
                Rien n’attend de confirmation ni ne prendra effet.
              }
            </app-empty-state>
          </div>
        } @else {
          <div class="table-scroll" tabindex="0" role="group" aria-label="Nominations, tableau">
            <table class="table cards">
              <caption class="visually-hidden">
                Nominations, les plus récentes d’abord
              </caption>
              <thead>
                <tr>
                  <th scope="col">CFA</th>
                  <th scope="col">Personne</th>
                  <th scope="col">État</th>
                  <th scope="col">Demandée</th>
                  <th scope="col">Prend effet le</th>
                </tr>
              </thead>
              <tbody>
                @for (row of shown.items; track row.id) {
                  <tr>
                    <th scope="row">
                      <a [routerLink]="['/backoffice/nominations', row.id]">{{
                        row.cfa.raisonSociale
                      }}</a>
                      <span class="sub">{{ row.cfa.siret | siret }}</span>
                    </th>
                    <td data-label="Personne">
                      {{ row.prenom }} {{ row.nom }}
                      <span class="sub login">{{ row.identifiant }}</span>
                      @if (row.reinitialisation) {
                        <span class="sub">Réinitialisation de sa double authentification</span>
                      }
                    </td>
                    <td data-label="État">
                      <app-nomination-chip
                        [etat]="row.etat"
                        [contested]="row.contesteeLe !== null"
                      />
                      @if (row.etat === 'a_confirmer') {
                        <span class="sub"
                          >{{ row.confirmations }} confirmation(s) sur
                          {{ row.confirmationsRequises }}</span
                        >
                      }
                    </td>
                    <td data-label="Demandée">
                      {{ row.demandeePar }}
                      <span class="sub number">{{ row.demandeeLe | instant }}</span>
                    </td>
                    <td class="number" data-label="Prend effet le">
                      {{ (comes(row.etat) ? row.effetLe : null) | instant }}
                    </td>
                  </tr>
                }
              </tbody>
            </table>
          </div>
        }
        <app-pager previousLabel="Première page" [previous]="first()" [next]="next()" />
      </section>
    } @else {
      <div class="card"><app-skeleton [lines]="5" /></div>
    }
  `,
  styles: `
    .view {
      padding: 0.35rem 0.9rem;
      border: 1px solid var(--mat-sys-outline-variant);
      border-radius: 999px;
      text-decoration: none;
    }
    .view[aria-current] {
      border-color: var(--mat-sys-primary);
      background: var(--mat-sys-primary);
      color: var(--mat-sys-on-primary);
      font-weight: 600;
    }
    .login {
      overflow-wrap: anywhere;
    }
  `,
  host: { class: 'stack' },
})
export class NominationsPage {
  private readonly address = toSignal(inject(ActivatedRoute).queryParamMap, {
    requireSync: true,
  });
  protected readonly views = VIEWS;
  protected readonly comes = comesIntoEffect;
  protected readonly etat = computed(() => {
    const asked = this.address().get('etat');
    return VIEWS.find(({ etat }) => etat === asked)?.etat ?? '';
  });
  private readonly cursor = computed(() => this.address().get('cursor') ?? '');
  protected readonly page = nominationPage(this.etat, this.cursor);

  protected readonly shown = lastValue(this.page);
  protected readonly first = computed(() => (this.cursor() === '' ? null : { cursor: null }));
  protected readonly next = computed(() => cursorParams(this.shown()?.next));

  constructor() {
    const lastList = inject(LastList);
    effect(() => {
      lastList.remember('/backoffice/nominations', {
        ...(this.etat() !== '' && { etat: this.etat() }),
        ...(this.cursor() !== '' && { cursor: this.cursor() }),
      });
    });
  }
}
