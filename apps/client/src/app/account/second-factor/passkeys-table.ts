import { Component, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { InstantPipe } from '../../ui/dates.js';
import type { Passkey } from './second-factor-client.js';

/** The passkeys of the person. */
@Component({
  selector: 'app-passkeys-table',
  imports: [InstantPipe, MatButton],
  template: `
    <div class="table-scroll" tabindex="0" role="group" aria-label="Mes clés d’accès, tableau">
      <table class="table cards">
        <caption class="visually-hidden">
          Mes clés d’accès
        </caption>
        <thead>
          <tr>
            <th scope="col">Nom</th>
            <th scope="col">Créée le</th>
            <th scope="col">Dernière utilisation</th>
            @if (removable()) {
              <th scope="col">Actions</th>
            }
          </tr>
        </thead>
        <tbody>
          @for (passkey of passkeys(); track passkey.id) {
            <tr>
              <th scope="row">{{ passkey.nom }}</th>
              <td class="number" data-label="Créée le">{{ passkey.creeeLe | instant }}</td>
              <td class="number" data-label="Dernière utilisation">
                {{ passkey.derniereUtilisation | instant }}
              </td>
              @if (removable()) {
                <td data-label="Actions">
                  <button
                    matButton="outlined"
                    type="button"
                    [attr.aria-label]="'Supprimer la clé d’accès ' + passkey.nom"
                    (click)="removed.emit(passkey)"
                  >
                    Supprimer
                  </button>
                </td>
              }
            </tr>
          }
        </tbody>
      </table>
    </div>
  `,
})
export class PasskeysTable {
  readonly passkeys = input.required<readonly Passkey[]>();
  /** Whether a passkey may go. */
  readonly removable = input(true);
  /** « Supprimer » was asked for. */
  readonly removed = output<Passkey>();
}
