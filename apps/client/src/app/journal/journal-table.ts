import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { InstantPipe } from '../ui/dates.js';
import type { JournalEntry } from './journal-client.js';

/** The acts, newest first: what, by whom, on what, before and after. */
@Component({
  selector: 'app-journal-table',
  imports: [InstantPipe, RouterLink],
  template: `
    <div class="table-scroll" tabindex="0" role="group" aria-label="Journal, tableau">
      <table class="table cards">
        <caption class="visually-hidden">
          Journal du CFA, du plus récent au plus ancien
        </caption>
        <thead>
          <tr>
            <th scope="col">Date</th>
            <th scope="col">Qui</th>
            <th scope="col">Acte</th>
            <th scope="col">Objet</th>
            <th scope="col">Détail</th>
          </tr>
        </thead>
        <tbody>
          @for (entry of entries(); track entry.rang) {
            <tr>
              <td class="number" data-label="Date">{{ entry.le | instant }}</td>
              <td data-label="Qui">{{ entry.acteur.nom }}</td>
              <th scope="row">
                {{ entry.phrase }}
                <span class="sub">{{ entry.categorie }}</span>
              </th>
              <td data-label="Objet">
                <div class="sub">{{ entry.objet.nature }}</div>
                @if (entry.objet.nom !== null) {
                  @if (entry.objet.type === 'contrat') {
                    <a class="number" [routerLink]="['/contrats', entry.objet.id]">{{
                      entry.objet.nom
                    }}</a>
                  } @else {
                    {{ entry.objet.nom }}
                  }
                }
              </td>
              <td data-label="Détail">
                @if (entry.details.length > 0) {
                  <ul>
                    @for (detail of entry.details; track detail.libelle) {
                      <li>
                        {{ detail.libelle }} :
                        @if (detail.avant !== null) {
                          {{ detail.avant }} <span aria-hidden="true">→</span>&ngsp;<span
                            class="visually-hidden"
                            >puis</span
                          >&ngsp;
                        }
                        {{ detail.apres }}
                      </li>
                    }
                  </ul>
                } @else {
                  —
                }
              </td>
            </tr>
          }
        </tbody>
      </table>
    </div>
  `,
  styles: `
    ul {
      margin: 0;
      padding: 0;
      list-style: none;
    }
  `,
})
export class JournalTable {
  readonly entries = input.required<readonly JournalEntry[]>();
}
