import { Component, input } from '@angular/core';
import { RIGHTS } from '@apprentissage/domain';
import { Chip } from '../ui/chip.js';
import { InstantPipe } from '../ui/dates.js';
import type { CfaUser } from './cfas-client.js';

const STATES = {
  actif: { label: 'Actif', tone: 'success', icon: 'check' },
  inactif: { label: 'Inactif', tone: 'neutral', icon: 'stop' },
  non_confirme: { label: 'Non confirmé', tone: 'warning', icon: 'clock' },
} as const;

/** The people of a CFA, to be read only. */
@Component({
  selector: 'app-cfa-users-table',
  imports: [Chip, InstantPipe],
  template: `
    <div class="table-scroll" tabindex="0" role="group" aria-label="Utilisateurs, tableau">
      <table class="table cards">
        <caption class="visually-hidden">
          Utilisateurs du CFA
        </caption>
        <thead>
          <tr>
            <th scope="col">Nom</th>
            <th scope="col">Identifiant</th>
            <th scope="col">État</th>
            <th scope="col">Droits</th>
            <th scope="col">Dernière connexion</th>
          </tr>
        </thead>
        <tbody>
          @for (user of users(); track user.id) {
            <tr>
              <th scope="row">{{ user.nom }} {{ user.prenom }}</th>
              <td class="login" data-label="Identifiant">{{ user.identifiant }}</td>
              <td data-label="État">
                @let state = states[user.etat];
                <app-chip [icon]="state.icon" [tone]="state.tone">{{ state.label }}</app-chip>
              </td>
              <td data-label="Droits">
                <ul>
                  @for (right of user.rights; track right) {
                    <li>{{ rights[right].label }}</li>
                  }
                </ul>
              </td>
              <td class="number" data-label="Dernière connexion">
                {{ user.derniereConnexion | instant }}
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
    .login {
      overflow-wrap: anywhere;
    }
  `,
})
export class CfaUsersTable {
  readonly users = input.required<readonly CfaUser[]>();
  protected readonly states = STATES;
  protected readonly rights = RIGHTS;
}
