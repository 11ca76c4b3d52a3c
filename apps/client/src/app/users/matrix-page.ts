import { Component, computed, DOCUMENT, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { effectiveRights, RIGHTS, rightsOf } from '@apprentissage/domain';
import { EmptyState } from '../ui/empty-state.js';
import { Icon } from '../ui/icon.js';
import { PageHeader } from '../ui/page-header.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { Skeleton } from '../ui/skeleton.js';
import { PEOPLE } from './people.js';
import { stateOf } from './user-state.js';
import { whoCanDoWhat } from './users-client.js';

/** « Qui peut quoi »: everybody active or invited × every right, to read and to print. */
@Component({
  selector: 'app-matrix-page',
  imports: [EmptyState, Icon, MatButton, PageHeader, ProblemNotice, RouterLink, Skeleton],
  template: `
    <app-page-header
      heading="Qui peut quoi"
      lead="Les personnes actives ou invitées, et leurs droits."
    >
      <span class="row no-print">
        <a matButton [routerLink]="people.home">
          <app-icon name="chevron-left" />Retour à la liste
        </a>
        <button matButton="outlined" type="button" (click)="print()">Imprimer</button>
      </span>
    </app-page-header>
    @if (everybody.hasValue()) {
      @if (rows().length === 0) {
        <div class="card">
          <app-empty-state icon="user" heading="Aucun résultat à afficher." />
        </div>
      } @else {
        <p class="row" id="matrix-key">
          <span><span class="mark granted"></span>Accordé</span>
          <span><span class="mark implied"></span>Compris dans un autre droit</span>
          <span><span class="mark none"></span>Non</span>
        </p>
        <div class="table-scroll" tabindex="0" role="group" aria-label="Qui peut quoi, tableau">
          <table class="table" aria-describedby="matrix-key">
            <caption class="visually-hidden">
              Qui peut quoi
            </caption>
            <thead>
              <tr>
                <th scope="col">Nom et prénom</th>
                @for (right of rights; track right) {
                  <th class="right" scope="col">{{ labels[right].label }}</th>
                }
              </tr>
            </thead>
            <tbody>
              @for (row of rows(); track row.user.id) {
                <tr>
                  <th scope="row">
                    <a [routerLink]="[people.home, row.user.id]"
                      >{{ row.user.nom }} {{ row.user.prenom }}</a
                    >
                    @if (row.note; as note) {
                      <span class="sub">{{ note }}</span>
                    }
                  </th>
                  @for (cell of row.cells; track $index) {
                    <td class="cell" [class.granted]="cell.word === 'Accordé'">
                      <span class="mark" [class]="cell.mark"></span>
                      <span class="word">{{ cell.word }}</span>
                    </td>
                  }
                </tr>
              }
            </tbody>
          </table>
        </div>
      }
    } @else if (everybody.error(); as error) {
      <app-problem-notice [error]="error" (retry)="everybody.reload()" />
    } @else {
      <div class="card"><app-skeleton [lines]="6" /></div>
    }
  `,
  styles: `
    #matrix-key {
      gap: 0.25rem 1.5rem;
    }
    .table thead .right {
      min-width: 8.5rem;
      white-space: normal;
    }
    .table tbody th {
      position: sticky;
      left: 0;
      background: var(--mat-sys-surface);
    }
    .cell {
      color: var(--mat-sys-on-surface-variant);
    }
    .cell.granted {
      color: var(--mat-sys-on-surface);
      font-weight: 600;
    }
    .mark {
      display: inline-block;
      width: 0.8em;
      height: 0.8em;
      margin-right: 0.4em;
      border: 0 solid currentColor;
      border-radius: 50%;
      vertical-align: -0.05em;
    }
    /* Drawn with borders: paper has no backgrounds. */
    .mark.granted {
      border-width: 0.4em;
      color: var(--app-success);
    }
    .mark.implied {
      border-width: 2px;
    }
    .mark.none {
      height: 0.4em;
      border-width: 0 0 2px;
      border-radius: 0;
      vertical-align: 0.25em;
    }
    @media print {
      .table thead .right {
        min-width: 0;
      }
    }
  `,
  host: { class: 'stack' },
})
export class MatrixPage {
  private readonly page = inject(DOCUMENT);
  protected readonly people = inject(PEOPLE);
  protected readonly labels = RIGHTS;
  protected readonly rights = rightsOf(this.people.audience, { grantable: false }).sort(
    (one, other) => Number(RIGHTS[one].grantable) - Number(RIGHTS[other].grantable),
  );
  protected readonly everybody = whoCanDoWhat();

  protected readonly rows = computed(() =>
    (this.everybody.hasValue() ? this.everybody.value() : []).map((user) => {
      const held = effectiveRights(user.rights);
      return {
        user,
        note: user.etat === 'actif' ? null : stateOf(user).label,
        cells: this.rights.map((right) => {
          if (user.rights.includes(right)) return { mark: 'granted', word: 'Accordé' };
          return held.has(right)
            ? { mark: 'implied', word: 'Compris' }
            : { mark: 'none', word: 'Non' };
        }),
      };
    }),
  );

  protected print(): void {
    this.page.defaultView?.print();
  }
}
