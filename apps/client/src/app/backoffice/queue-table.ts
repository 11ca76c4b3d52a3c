import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { DayPipe } from '../ui/dates.js';
import { SiretPipe } from '../ui/siret.pipe.js';
import { StatusChip } from '../ui/status-chip.js';
import type { QueueRow } from './backoffice-client.js';
import { DueClock } from './due-clock.js';

/** The rows of the queue. */
@Component({
  selector: 'app-queue-table',
  imports: [DayPipe, DueClock, RouterLink, SiretPipe, StatusChip],
  template: `
    <div class="table-scroll" tabindex="0" role="group" aria-label="Contrats à instruire, tableau">
      <table class="table cards">
        <caption class="visually-hidden">
          Contrats à instruire, les plus anciens d’abord
        </caption>
        <thead>
          <tr>
            <th scope="col">Numéro</th>
            <th scope="col">Échéance</th>
            <th scope="col">Statut</th>
            <th scope="col">CFA</th>
            <th scope="col">Apprenti</th>
            <th scope="col">Employeur</th>
            <th scope="col">Transmis le</th>
            <th scope="col">Instructeur</th>
          </tr>
        </thead>
        <tbody>
          @for (row of rows(); track row.id) {
            <tr>
              <th scope="row">
                <a class="number" [routerLink]="['/backoffice/contrats', row.id]">{{
                  row.numero
                }}</a>
                <span class="sub">{{ row.numeroExterne }}</span>
              </th>
              <td data-label="Échéance">
                @if (waits(row)) {
                  <app-due-clock [dueOn]="row.dueOn" />
                  <span class="sub number">{{ row.dueOn | day }}</span>
                } @else {
                  —
                }
              </td>
              <td data-label="Statut">
                <app-status-chip [status]="row.status" [piecesDemandees]="row.piecesDemandees" />
              </td>
              <td data-label="CFA">
                {{ row.cfa.raisonSociale }}
                <span class="sub">{{ row.cfa.siret | siret }}</span>
              </td>
              <td data-label="Apprenti">{{ row.apprenti.nom }} {{ row.apprenti.prenom }}</td>
              <td data-label="Employeur">{{ row.employeur.denomination }}</td>
              <td class="number" data-label="Transmis le">{{ row.transmisLe | day }}</td>
              <td data-label="Instructeur">{{ row.instructeur?.name ?? 'Personne' }}</td>
            </tr>
          }
        </tbody>
      </table>
    </div>
  `,
})
export class QueueTable {
  readonly rows = input.required<readonly QueueRow[]>();

  /** The clock runs until a decision. */
  protected waits({ status }: QueueRow): boolean {
    return status === 'TRANSMIS' || status === 'EN_COURS_INSTRUCTION';
  }
}
