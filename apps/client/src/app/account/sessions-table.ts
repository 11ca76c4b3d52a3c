import { Component, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { InstantPipe } from '../ui/dates.js';
import type { OwnSession } from './account-client.js';

/** The open sessions of the person. */
@Component({
  selector: 'app-sessions-table',
  imports: [InstantPipe, MatButton],
  template: `
    <div class="table-scroll" tabindex="0" role="group" aria-label="Mes sessions, tableau">
      <table class="table cards">
        <caption class="visually-hidden">
          Mes sessions ouvertes
        </caption>
        <thead>
          <tr>
            <th scope="col">Appareil</th>
            <th scope="col">Ouverte le</th>
            <th scope="col">Dernière activité</th>
            <th scope="col">Actions</th>
          </tr>
        </thead>
        <tbody>
          @for (session of sessions(); track session.id) {
            <tr>
              <th scope="row">{{ session.appareil }}</th>
              <td class="number" data-label="Ouverte le">{{ session.ouverteLe | instant }}</td>
              <td class="number" data-label="Dernière activité">
                {{ session.derniereActivite | instant }}
              </td>
              <td data-label="Actions">
                @if (session.actuelle) {
                  Cette session
                } @else {
                  <button
                    matButton="outlined"
                    type="button"
                    [attr.aria-label]="
                      'Déconnecter ' +
                      session.appareil +
                      ', ouverte le ' +
                      (session.ouverteLe | instant)
                    "
                    (click)="closed.emit(session.id)"
                  >
                    Déconnecter
                  </button>
                }
              </td>
            </tr>
          }
        </tbody>
      </table>
    </div>
  `,
})
export class SessionsTable {
  readonly sessions = input.required<readonly OwnSession[]>();
  /** « Déconnecter » was asked for. */
  readonly closed = output<string>();
}
