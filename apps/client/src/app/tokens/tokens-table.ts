import { Component, computed, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { DayPipe, InstantPipe } from '../ui/dates.js';
import { Icon } from '../ui/icon.js';
import { TOKEN_STATES, tokenState } from './token-state.js';
import type { Token } from './tokens-client.js';

/** The tokens of the CFA, with who used them last. */
@Component({
  selector: 'app-tokens-table',
  imports: [DayPipe, Icon, InstantPipe, MatButton],
  template: `
    <div class="table-scroll" tabindex="0" role="group" aria-label="Tokens, tableau">
      <table class="table cards">
        <caption class="visually-hidden">
          Tokens de sécurité du CFA
        </caption>
        <thead>
          <tr>
            <th scope="col">Nom</th>
            <th scope="col">État</th>
            <th scope="col">Créé le</th>
            <th scope="col">Expire le</th>
            <th scope="col">Dernière utilisation</th>
            <th scope="col">Logiciel</th>
            <th scope="col">Actions</th>
          </tr>
        </thead>
        <tbody>
          @for (row of rows(); track row.token.id) {
            <tr>
              <th scope="row">
                {{ row.token.name }}
                <span class="sub code">{{ row.token.prefix }}…</span>
              </th>
              <td data-label="État"><app-icon [name]="row.state.icon" /> {{ row.state.label }}</td>
              <td class="number" data-label="Créé le">{{ row.token.createdAt | day }}</td>
              <td class="number" data-label="Expire le">{{ row.token.expiresAt | day }}</td>
              <td class="number" data-label="Dernière utilisation">
                {{ row.token.lastUsedAt === null ? 'Jamais' : (row.token.lastUsedAt | instant) }}
              </td>
              <td data-label="Logiciel">{{ row.token.lastSoftware ?? '—' }}</td>
              <td data-label="Actions">
                @if (row.active) {
                  <button
                    matButton="outlined"
                    type="button"
                    [attr.aria-label]="'Révoquer ' + row.token.name"
                    (click)="revoked.emit(row.token)"
                  >
                    Révoquer
                  </button>
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
})
export class TokensTable {
  readonly tokens = input.required<readonly Token[]>();
  /** « Révoquer » was asked for. */
  readonly revoked = output<Token>();

  protected readonly rows = computed(() => {
    const now = new Date();
    return this.tokens().map((token) => {
      const state = tokenState(token, now);
      return { token, state: TOKEN_STATES[state], active: state === 'actif' };
    });
  });
}
