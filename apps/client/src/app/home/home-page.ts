import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { NotificationList } from '../shell/notifications/notification-list.js';
import { NotificationsClient } from '../shell/notifications/notifications-client.js';
import { SessionStore } from '../session/session-store.js';
import { EmptyState } from '../ui/empty-state.js';
import { PageHeader } from '../ui/page-header.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { Skeleton } from '../ui/skeleton.js';
import { contractCounts } from './counts-client.js';
import { StatusChart } from './status-chart.js';

/** « Accueil »: « Mes notifications » and « Mes contrats ». */
@Component({
  selector: 'app-home-page',
  imports: [
    EmptyState,
    NotificationList,
    PageHeader,
    ProblemNotice,
    RouterLink,
    Skeleton,
    StatusChart,
  ],
  template: `
    <app-page-header heading="Accueil" [lead]="greeting()" />
    <div class="columns" [class.single]="!seesContracts()">
      <section class="card" aria-labelledby="home-notifications">
        <div class="card-head">
          <h2 id="home-notifications">Mes notifications</h2>
          <a routerLink="/notifications">Tout voir</a>
        </div>
        <app-notification-list [most]="5" />
      </section>
      @if (seesContracts()) {
        <section class="card" aria-labelledby="home-contracts">
          <div class="card-head">
            <h2 id="home-contracts">Mes contrats</h2>
            <a routerLink="/contrats">Voir la liste</a>
          </div>
          @if (counts.hasValue()) {
            @if (counts.value().total === 0) {
              <app-empty-state heading="Aucun contrat pour l’instant">
                <p>Vos contrats arrivent ici dès que votre logiciel de gestion les transmet.</p>
                @if (administers()) {
                  <p>
                    <a routerLink="/mon-cfa/imports">Générer un token de sécurité</a> et donnez-le à
                    la société qui gère votre logiciel.
                  </p>
                } @else {
                  <p>
                    L’administrateur de votre CFA génère pour cela un token de sécurité, dans « Mon
                    cfa ».
                  </p>
                }
              </app-empty-state>
            } @else {
              <app-status-chart [counts]="counts.value()" />
            }
          } @else if (counts.error(); as error) {
            <app-problem-notice [error]="error" (retry)="counts.reload()" />
          } @else {
            <app-skeleton [lines]="6" />
          }
        </section>
      }
    </div>
  `,
  styles: `
    .columns {
      display: grid;
      gap: 1.25rem;
      grid-template-columns: minmax(0, 5fr) minmax(0, 7fr);
      align-items: start;
    }
    .columns.single {
      grid-template-columns: minmax(0, 1fr);
    }
    @media (max-width: 900px) {
      .columns {
        grid-template-columns: minmax(0, 1fr);
      }
    }
  `,
  host: { class: 'stack' },
})
export class HomePage {
  private readonly store = inject(SessionStore);

  protected readonly greeting = computed(
    () => `Bonjour ${this.store.session()?.user.prenom ?? ''}`,
  );
  protected readonly seesContracts = computed(() => this.store.has('contrats'));
  protected readonly administers = computed(() => this.store.has('administration_cfa'));
  protected readonly counts = contractCounts(() => this.seesContracts());

  constructor() {
    inject(NotificationsClient).reload();
  }
}
