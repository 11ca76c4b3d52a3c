import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { SessionStore } from '../session/session-store.js';
import { Chip } from '../ui/chip.js';
import { DayPipe } from '../ui/dates.js';
import { SiretPipe } from '../ui/siret.pipe.js';
import { BankStateChip } from './bank-state-chip.js';
import type { ReviewRow } from './reviews-client.js';
import { RiskChips } from './risk-chips.js';

/** Days after which a request is late. */
const LATE_DAYS = 5;

/** The rows of the accountants' queue. */
@Component({
  selector: 'app-reviews-table',
  imports: [BankStateChip, Chip, DayPipe, RiskChips, RouterLink, SiretPipe],
  template: `
    <div class="table-scroll" tabindex="0" role="group" aria-label="RIB, tableau">
      <table class="table cards">
        <caption class="visually-hidden">
          RIB transmis par les CFA, les plus anciens d’abord
        </caption>
        <thead>
          <tr>
            <th scope="col">CFA</th>
            <th scope="col">Transmis</th>
            <th scope="col">Statut</th>
            <th scope="col">Signaux</th>
            <th scope="col">Validations</th>
            <th scope="col">Pris en charge par</th>
          </tr>
        </thead>
        <tbody>
          @for (row of rows(); track row.id) {
            <tr>
              <th scope="row">
                <a [routerLink]="['/backoffice/rib', row.id]">{{ row.cfa.raisonSociale }}</a>
                <span class="sub">{{ row.cfa.siret | siret }}</span>
              </th>
              <td data-label="Transmis">
                @if (row.etat === 'a_valider' && row.age >= late) {
                  <app-chip icon="alert" tone="warning">{{ ageOf(row) }}</app-chip>
                } @else {
                  {{ ageOf(row) }}
                }
                <span class="sub number">{{ row.transmisLe | day }}</span>
              </td>
              <td data-label="Statut"><app-bank-state-chip [state]="row.etat" /></td>
              <td data-label="Signaux">
                @if (row.signaux.length > 0) {
                  <app-risk-chips [signs]="row.signaux" />
                } @else {
                  Aucun
                }
              </td>
              <td class="number" data-label="Validations">
                {{ row.approbations }} sur {{ row.approbationsRequises }}
              </td>
              <td data-label="Pris en charge par">{{ claimerOf(row) }}</td>
            </tr>
          }
        </tbody>
      </table>
    </div>
  `,
})
export class ReviewsTable {
  readonly rows = input.required<readonly ReviewRow[]>();
  protected readonly late = LATE_DAYS;
  private readonly me = inject(SessionStore).session;

  protected ageOf({ age }: ReviewRow): string {
    if (age === 0) return 'aujourd’hui';
    return age === 1 ? 'il y a 1 jour' : `il y a ${age} jours`;
  }

  protected claimerOf({ prisPar }: ReviewRow): string {
    if (prisPar === null) return 'Personne';
    return prisPar.id === this.me()?.user.id ? 'Vous' : prisPar.nom;
  }
}
