import { Component, inject, input, signal } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { formatFileSize } from '@apprentissage/domain';
import { FileField } from '../ui/file-field.js';
import { Icon } from '../ui/icon.js';
import { problemOf } from '../ui/problem.js';
import { type BankFile, BankAccountsClient } from './bank-accounts-client.js';
import { DraftKeeper } from './draft-keeper.js';
import { openFile } from './file-dialog.js';

/** The RIB and what goes with it: sent as soon as chosen, listed, taken away. */
@Component({
  selector: 'app-draft-files',
  imports: [FileField, FormField, Icon, MatButton],
  template: `
    @if (keeper.draft()?.fichiers; as files) {
      @if (files.length > 0) {
        <div class="table-scroll" tabindex="0" role="group" aria-label="Fichiers joints, tableau">
          <table class="table cards">
            <caption class="visually-hidden">
              Fichiers joints à ce changement
            </caption>
            <thead>
              <tr>
                <th scope="col">Nom du fichier</th>
                <th scope="col">Action</th>
              </tr>
            </thead>
            <tbody>
              @for (file of files; track file.id) {
                <tr>
                  <th scope="row">
                    {{ file.nom }} <span class="sub">{{ sizeOf(file) }}</span>
                    @if (file.etat === 'en_attente') {
                      <span class="sub">En cours d’analyse par l’antivirus</span>
                    } @else if (file.etat === 'refuse') {
                      <span class="field-error">
                        <app-icon name="alert" />Refusé par l’antivirus : retirez-le
                      </span>
                    }
                  </th>
                  <td>
                    <button
                      matButton
                      type="button"
                      [attr.aria-label]="'Consulter ' + file.nom"
                      (click)="view(file)"
                    >
                      <app-icon name="eye" />Consulter
                    </button>
                    <button
                      matButton
                      type="button"
                      [attr.aria-label]="'Retirer ' + file.nom"
                      (click)="remove(file)"
                    >
                      <app-icon name="trash" />Retirer
                    </button>
                  </td>
                </tr>
              }
            </tbody>
          </table>
        </div>
      }
    }
    <app-file-field
      label="RIB"
      hint="PDF, JPEG ou PNG, 10 Mo au plus, 5 fichiers au plus. Joignez aussi le courrier d’une banque en ligne."
      [formField]="field()"
      [progress]="progress()"
      [fault]="fault()"
      (valueChange)="send($event)"
    />
    <p class="visually-hidden" role="status">{{ said() }}</p>
  `,
  host: { class: 'stack' },
})
export class DraftFiles {
  readonly field = input.required<FieldTree<File | null>>();

  protected readonly keeper = inject(DraftKeeper);
  private readonly client = inject(BankAccountsClient);
  private readonly dialog = inject(MatDialog);
  protected readonly progress = signal<number | null>(null);
  protected readonly fault = signal<string | null>(null);
  protected readonly said = signal('');
  private stop: AbortController | null = null;

  protected sizeOf({ taille }: BankFile): string {
    return formatFileSize(taille);
  }

  protected view(file: BankFile): void {
    openFile(this.dialog, file);
  }

  /** Sends the file that was chosen; one taken away while it is sent stops. */
  protected async send(file: File | null): Promise<void> {
    this.fault.set(null);
    this.stop?.abort();
    if (file === null) return;
    const stop = (this.stop = new AbortController());
    this.progress.set(0);
    try {
      await this.keeper.act((draft) =>
        this.client.addFile(draft, file, {
          signal: stop.signal,
          onProgress: (part) => this.progress.set(part),
        }),
      );
      this.said.set(`${file.name} est joint.`);
    } catch (error) {
      if (stop.signal.aborted) return;
      const { errors, detail } = problemOf(error);
      this.fault.set(
        this.keeper.state() === 'conflict'
          ? `« ${file.name} » n’est pas joint : joignez-le de nouveau.`
          : `« ${file.name} » : ${errors[0]?.message ?? detail}`,
      );
    } finally {
      if (this.stop === stop) {
        this.field()().value.set(null);
        this.stop = null;
        this.progress.set(null);
      }
    }
  }

  protected async remove(file: BankFile): Promise<void> {
    this.fault.set(null);
    try {
      await this.keeper.act((draft) => this.client.removeFile(draft, file.id));
      this.said.set(`${file.nom} est retiré.`);
    } catch (error) {
      this.fault.set(
        this.keeper.state() === 'conflict'
          ? `« ${file.nom} » n’est pas retiré.`
          : problemOf(error).detail,
      );
    }
  }
}
