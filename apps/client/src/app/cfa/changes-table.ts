import { Component, input } from '@angular/core';
import { InstantPipe } from '../ui/dates.js';
import type { CfaChange } from './cfa-client.js';
import { FIELD_LABELS } from './field-labels.js';

/** Who changed what, when, before and after. */
@Component({
  selector: 'app-changes-table',
  imports: [InstantPipe],
  template: `
    <div class="table-scroll" tabindex="0" role="group" aria-label="Historique, tableau">
      <table class="table cards">
        <caption class="visually-hidden">
          Historique des modifications, de la plus récente à la plus ancienne
        </caption>
        <thead>
          <tr>
            <th scope="col">Champ</th>
            <th scope="col">Le</th>
            <th scope="col">Par</th>
            <th scope="col">Avant</th>
            <th scope="col">Après</th>
          </tr>
        </thead>
        <tbody>
          @for (change of changes(); track change.id) {
            <tr>
              <th scope="row">{{ fields[change.champ] ?? change.champ }}</th>
              <td class="number" data-label="Le">{{ change.le | instant }}</td>
              <td data-label="Par">{{ change.par }}</td>
              <td data-label="Avant">{{ change.avant ?? 'Vide' }}</td>
              <td data-label="Après">{{ change.apres ?? 'Vide' }}</td>
            </tr>
          }
        </tbody>
      </table>
    </div>
  `,
})
export class ChangesTable {
  readonly changes = input.required<readonly CfaChange[]>();
  protected readonly fields: Readonly<Record<string, string>> = FIELD_LABELS;
}
