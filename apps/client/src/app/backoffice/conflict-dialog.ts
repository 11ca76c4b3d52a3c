import { Component, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialogModule } from '@angular/material/dialog';

/** Somebody else was there first: who, and the dossier as it has become. */
@Component({
  selector: 'app-conflict-dialog',
  imports: [MatButton, MatDialogModule],
  template: `
    <h2 mat-dialog-title>Ce contrat a changé entre-temps</h2>
    <mat-dialog-content>
      <p>{{ sentence }}</p>
      <p>Votre action n’a pas été enregistrée.</p>
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button matButton="filled" type="button" mat-dialog-close>Recharger le contrat</button>
    </mat-dialog-actions>
  `,
})
export class ConflictDialog {
  protected readonly sentence = inject<string>(MAT_DIALOG_DATA);
}
