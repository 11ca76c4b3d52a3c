import { Component, inject, input, output } from '@angular/core';
import { MatIconButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Icon } from '../ui/icon.js';
import { SortHeader } from '../ui/sort-header.js';
import { PEOPLE } from './people.js';
import { type Outcome, UserActions } from './user-actions.js';
import { UserChip } from './user-chip.js';
import type { Sort, SortColumn } from './user-query.js';
import { nameOf } from './user-state.js';
import type { User } from './users-client.js';

interface Column {
  readonly label: string;
  readonly sort: SortColumn;
}

/** The rows of the list. */
@Component({
  selector: 'app-users-table',
  imports: [Icon, MatIconButton, RouterLink, SortHeader, UserActions, UserChip],
  template: `
    <div
      class="table-scroll"
      tabindex="0"
      role="group"
      [attr.aria-label]="people.heading + ', tableau'"
    >
      <table class="table cards">
        <caption class="visually-hidden">
          {{
            people.heading
          }}
        </caption>
        <thead>
          <tr>
            @for (column of columns; track column.sort) {
              <th [appSortHeader]="column.sort" [sort]="sort()" (sorted)="sorted.emit($event)">
                {{ column.label }}
              </th>
            }
            <th scope="col">Actions complémentaires</th>
          </tr>
        </thead>
        <tbody>
          @for (user of users(); track user.id) {
            <tr>
              <th scope="row">
                {{ user.nom }}
                @if (user.soiMeme) {
                  <span class="sub">Vous</span>
                }
              </th>
              <td data-label="Prénom">{{ user.prenom }}</td>
              <td class="mail" data-label="Mail">
                {{ user.email }}
                @if (user.identifiant !== user.email) {
                  <span class="sub">Identifiant : {{ user.identifiant }}</span>
                }
              </td>
              <td data-label="Actif"><app-user-chip [user]="user" /></td>
              <td data-label="Actions">
                <div class="row">
                  <a
                    matIconButton
                    [routerLink]="[people.home, user.id]"
                    [attr.aria-label]="'Consulter ' + nameOf(user)"
                    ><app-icon name="search"
                  /></a>
                  <app-user-actions [user]="user" (finished)="finished.emit($event)" />
                </div>
              </td>
            </tr>
          }
        </tbody>
      </table>
    </div>
  `,
  styles: `
    .mail {
      overflow-wrap: anywhere;
    }
    @media (min-width: 701px) {
      app-user-chip {
        white-space: nowrap;
      }
    }
    .row {
      gap: 0;
      margin: -0.35rem 0;
    }
  `,
})
export class UsersTable {
  readonly users = input.required<readonly User[]>();
  readonly sort = input.required<Sort>();
  readonly sorted = output<Sort>();
  /** Something was done to somebody, or refused. */
  readonly finished = output<Outcome>();

  protected readonly people = inject(PEOPLE);
  protected readonly nameOf = nameOf;
  protected readonly columns: readonly Column[] = [
    { label: 'Nom', sort: 'nom' },
    { label: 'Prénom', sort: 'prenom' },
    { label: 'Mail', sort: 'email' },
    { label: 'Actif', sort: 'etat' },
  ];
}
