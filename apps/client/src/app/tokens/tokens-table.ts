import { Component, computed, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TOKEN_SCOPES } from '@apprentissage/domain';
import { DayPipe, InstantPipe } from '../ui/dates.js';
import { isLiving } from '../ui/token-state.js';
import { TokenStateCell } from '../ui/token-state-cell.js';
import type { Token } from './tokens-client.js';

/** The tokens of the CFA: what they may do, until when, and who used them last. */
@Component({
  selector: 'app-tokens-table',
  imports: [DayPipe, InstantPipe, MatButton, RouterLink, TokenStateCell],
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
            <th scope="col">Permet de</th>
            <th scope="col">Expire le</th>
            <th scope="col">Dernière utilisation</th>
            <th scope="col">Actions</th>
          </tr>
        </thead>
        <tbody>
          @for (row of rows(); track row.token.id) {
            <tr>
              <th scope="row">
                {{ row.token.name }}
                <span class="sub code">{{ row.token.prefix }}…</span>
                <span class="sub">
                  Créé le {{ row.token.createdAt | day }} par {{ row.token.createdBy }}
                </span>
              </th>
              <td data-label="État">
                <app-token-state-cell [token]="row.facts" />
              </td>
              <td data-label="Permet de">
                {{ row.scopes }}
                @if (row.token.networks !== null) {
                  <span class="sub">Depuis {{ row.token.networks.join(', ') }} seulement</span>
                }
              </td>
              <td class="number" data-label="Expire le">{{ row.token.expiresAt | day }}</td>
              <td data-label="Dernière utilisation">
                @if (row.token.lastUsedAt === null) {
                  Jamais
                } @else {
                  <span class="number">{{ row.token.lastUsedAt | instant }}</span>
                  <span class="sub">{{ row.token.lastSoftware }}</span>
                  <span class="sub code">{{ row.token.lastNetwork }}</span>
                }
              </td>
              <td data-label="Actions">
                <div class="acts">
                  @if (row.living) {
                    @if (row.token.replacedBy === null) {
                      <a
                        matButton="outlined"
                        [routerLink]="[row.token.id, 'renouveler']"
                        [attr.aria-label]="'Renouveler ' + row.name"
                        >Renouveler</a
                      >
                    }
                    <a
                      matButton="outlined"
                      [routerLink]="[row.token.id, 'modifier']"
                      [attr.aria-label]="'Modifier ' + row.name"
                      >Modifier</a
                    >
                  }
                  <a
                    matButton="outlined"
                    [routerLink]="[row.token.id, 'appels']"
                    [attr.aria-label]="'Appels de ' + row.name"
                    >Appels</a
                  >
                  @if (row.living) {
                    <button
                      matButton="outlined"
                      type="button"
                      [attr.aria-label]="'Révoquer ' + row.name"
                      (click)="revoked.emit(row.token)"
                    >
                      Révoquer
                    </button>
                  }
                </div>
              </td>
            </tr>
          }
        </tbody>
      </table>
    </div>
  `,
  styles: `
    .acts {
      display: grid;
      gap: 0.4rem;
      grid-template-columns: repeat(auto-fit, minmax(7.5rem, 1fr));
      min-width: 8rem;
    }
  `,
})
export class TokensTable {
  readonly tokens = input.required<readonly Token[]>();
  /** « Révoquer » was asked for. */
  readonly revoked = output<Token>();

  protected readonly rows = computed(() => {
    const now = new Date();
    const rows = this.tokens().map((token) => ({
      token,
      // A token and the one that replaces it have the same name.
      name: token.replacedBy === null ? token.name : `${token.name} (remplacé)`,
      facts: { ...token, replaced: token.replacedBy !== null },
      living: isLiving(token, now),
      scopes: token.scopes.map((scope) => TOKEN_SCOPES[scope]).join(', '),
    }));
    // What still serves first.
    return rows.toSorted((one, other) => Number(other.living) - Number(one.living));
  });
}
