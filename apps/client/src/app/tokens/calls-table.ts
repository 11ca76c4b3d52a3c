import { Component, input } from '@angular/core';
import { Chip } from '../ui/chip.js';
import { InstantPipe } from '../ui/dates.js';
import type { TokenCall } from './tokens-client.js';

/** What an answer was, in a word. */
function outcomeOf(status: number) {
  if (status < 400) return { label: 'Réussi', icon: 'check', tone: 'success' } as const;
  return status < 500
    ? ({ label: 'Refusé', icon: 'alert', tone: 'warning' } as const)
    : ({ label: 'Erreur', icon: 'alert', tone: 'error' } as const);
}

/** The calls of a token, the newest first. */
@Component({
  selector: 'app-calls-table',
  imports: [Chip, InstantPipe],
  template: `
    <div class="table-scroll" tabindex="0" role="group" aria-label="Appels, tableau">
      <table class="table cards">
        <caption class="visually-hidden">
          Appels du token, du plus récent au plus ancien
        </caption>
        <thead>
          <tr>
            <th scope="col">Date</th>
            <th scope="col">Appel</th>
            <th scope="col">Réponse</th>
            <th scope="col">Durée</th>
            <th scope="col">Logiciel</th>
            <th scope="col">Réseau</th>
          </tr>
        </thead>
        <tbody>
          @for (call of calls(); track call.id) {
            <tr>
              <td class="number" data-label="Date">{{ call.at | instant: 'secondes' }}</td>
              <th scope="row" class="code">{{ call.method }} {{ call.route }}</th>
              <td data-label="Réponse">
                @let outcome = outcomeOf(call.status);
                <app-chip [icon]="outcome.icon" [tone]="outcome.tone">
                  {{ outcome.label }} ({{ call.status }})
                </app-chip>
              </td>
              <td class="number" data-label="Durée">{{ call.ms }} ms</td>
              <td data-label="Logiciel">{{ call.software }}</td>
              <td class="code" data-label="Réseau">{{ call.network ?? '—' }}</td>
            </tr>
          }
        </tbody>
      </table>
    </div>
  `,
  styles: `
    th.code {
      overflow-wrap: anywhere;
    }
  `,
})
export class CallsTable {
  readonly calls = input.required<readonly TokenCall[]>();
  protected readonly outcomeOf = outcomeOf;
}
