import { Component, computed, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { InstantPipe } from '../ui/dates.js';
import { Icon } from '../ui/icon.js';
import type { BankAccount, BankAccounts, BankFile } from './bank-accounts-client.js';
import { BankStateChip } from './bank-state-chip.js';
import { openFile } from './file-dialog.js';

/** Every version that was sent, with its files: what it was worth, and what one may do with it. */
@Component({
  selector: 'app-versions-table',
  imports: [BankStateChip, Icon, InstantPipe, MatButton],
  template: `
    <div class="table-scroll" tabindex="0" role="group" aria-label="Fichiers transmis, tableau">
      <table class="table cards">
        <caption class="visually-hidden">
          Coordonnées bancaires transmises, les plus récentes d’abord
        </caption>
        <thead>
          <tr>
            <th scope="col">Nom du fichier</th>
            <th scope="col">Transmis le</th>
            <th scope="col">Statut</th>
            <th scope="col">Action</th>
          </tr>
        </thead>
        <tbody>
          @for (row of rows(); track row.id) {
            <tr>
              <th scope="row">
                @for (file of row.fichiers; track file.id) {
                  <span class="file">{{ file.nom }}</span>
                }
                <span class="sub">{{ row.iban }}</span>
              </th>
              <td data-label="Transmis le">
                <span class="number">{{ row.transmisLe | instant }}</span>
                <span class="sub">{{ row.transmisPar }}</span>
              </td>
              <td data-label="Statut">
                <app-bank-state-chip [state]="row.etat" />
                @if (row.refus; as refusal) {
                  <span class="sub">{{ refusal.libelle }}</span>
                }
              </td>
              <td>
                @for (file of row.fichiers; track file.id) {
                  <button
                    matButton
                    type="button"
                    [attr.aria-label]="'Consulter ' + file.nom"
                    (click)="view(file)"
                  >
                    <app-icon name="eye" />Consulter
                  </button>
                }
                @if (row.id === correctable()) {
                  <button matButton="outlined" type="button" (click)="corrected.emit(row)">
                    <app-icon name="draft" />Corriger
                  </button>
                }
              </td>
            </tr>
          }
        </tbody>
      </table>
    </div>
  `,
  styles: `
    .file {
      display: block;
      overflow-wrap: anywhere;
    }
  `,
})
export class VersionsTable {
  readonly accounts = input.required<BankAccounts>();
  /** The version from which a correction may begin. */
  readonly correctable = input<string | null>(null);
  readonly corrected = output<BankAccount>();

  private readonly dialog = inject(MatDialog);
  protected readonly rows = computed(() => {
    const { enCours, actif, historique } = this.accounts();
    return [enCours, actif, ...historique].filter((one) => one !== null);
  });

  protected view(file: BankFile): void {
    openFile(this.dialog, file);
  }
}
