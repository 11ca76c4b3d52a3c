import { Component, inject, type Injector } from '@angular/core';
import { MatButton } from '@angular/material/button';
import {
  MAT_DIALOG_DATA,
  MatDialog,
  MatDialogModule,
  MatDialogRef,
} from '@angular/material/dialog';
import { firstValueFrom } from 'rxjs';
import type { Moyen } from '@apprentissage/domain';
import { ProofClient } from './proof-client.js';
import { ProofForm } from './proof-form.js';

/** « Confirmez que c’est bien vous ». */
@Component({
  selector: 'app-proof-dialog',
  imports: [MatButton, MatDialogModule, ProofForm],
  template: `
    <h2 mat-dialog-title>Confirmez que c’est bien vous</h2>
    <mat-dialog-content>
      <p>
        Cette action touche à la sécurité de votre compte ou de votre CFA. Ce que vous avez saisi
        est gardé : elle continue dès que vous avez confirmé.
      </p>
      <app-proof-form
        action="Confirmer"
        [moyens]="moyens"
        [door]="door"
        (proven)="dialog.close(true)"
        (over)="dialog.close(false)"
      >
        <button matButton type="button" [mat-dialog-close]="false">Annuler</button>
      </app-proof-form>
    </mat-dialog-content>
  `,
  styles: `
    mat-dialog-content {
      display: grid;
      gap: 1.25rem;
      grid-template-columns: minmax(0, 1fr);
    }
  `,
})
export class ProofDialog {
  protected readonly moyens = inject<readonly Moyen[]>(MAT_DIALOG_DATA);
  protected readonly door = inject(ProofClient);
  protected readonly dialog = inject<MatDialogRef<ProofDialog, boolean>>(MatDialogRef);
}

/** Opens it, and waits: `true` only when the person proved who they are. */
export async function openProofDialog(
  injector: Injector,
  moyens: readonly Moyen[],
): Promise<boolean> {
  const open = injector.get(MatDialog).open<ProofDialog, readonly Moyen[], boolean>(ProofDialog, {
    data: moyens,
    autoFocus: 'input, button',
    width: '32rem',
    maxWidth: 'calc(100vw - 2rem)',
  });
  return (await firstValueFrom(open.afterClosed())) === true;
}
