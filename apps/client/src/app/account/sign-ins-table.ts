import { Component, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { InstantPipe } from '../ui/dates.js';
import { Icon } from '../ui/icon.js';
import type { SignIn } from './account-client.js';

/** The last sign-ins of the person. */
@Component({
  selector: 'app-sign-ins-table',
  imports: [Icon, InstantPipe, MatButton],
  template: `
    <div class="table-scroll" tabindex="0" role="group" aria-label="Mes connexions, tableau">
      <table class="table cards">
        <caption class="visually-hidden">
          Mes dernières connexions
        </caption>
        <thead>
          <tr>
            <th scope="col">Date</th>
            <th scope="col">Résultat</th>
            <th scope="col">Appareil</th>
            <th scope="col">Actions</th>
          </tr>
        </thead>
        <tbody>
          @for (signIn of signIns(); track signIn.id) {
            <tr>
              <th class="number" scope="row">{{ signIn.le | instant }}</th>
              <td data-label="Résultat">
                <app-icon [name]="signIn.reussie ? 'check' : 'close'" />
                {{ signIn.reussie ? 'Réussie' : 'Refusée' }}
              </td>
              <td data-label="Appareil">{{ signIn.appareil ?? '—' }}</td>
              <td data-label="Actions">
                <button
                  matButton="outlined"
                  type="button"
                  [attr.aria-label]="'Ce n’était pas moi, connexion du ' + (signIn.le | instant)"
                  (click)="disowned.emit(signIn.id)"
                >
                  Ce n’était pas moi
                </button>
              </td>
            </tr>
          }
        </tbody>
      </table>
    </div>
  `,
})
export class SignInsTable {
  readonly signIns = input.required<readonly SignIn[]>();
  /** « Ce n'était pas moi » was said of this sign-in. */
  readonly disowned = output<string>();
}
