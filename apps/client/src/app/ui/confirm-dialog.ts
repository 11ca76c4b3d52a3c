import { Component, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MAT_DIALOG_DATA, type MatDialog, MatDialogModule } from '@angular/material/dialog';
import { firstValueFrom } from 'rxjs';

/** A question before something that cannot be undone. */
export interface Confirmation {
  readonly heading: string;
  readonly question: string;
  /** What the button does, e.g. « Révoquer ». */
  readonly action: string;
}

@Component({
  selector: 'app-confirm-dialog',
  imports: [MatButton, MatDialogModule],
  template: `
    <h2 mat-dialog-title>{{ data.heading }}</h2>
    <mat-dialog-content>{{ data.question }}</mat-dialog-content>
    <mat-dialog-actions align="end">
      <button matButton type="button" [mat-dialog-close]="false">Annuler</button>
      <button matButton="filled" type="button" [mat-dialog-close]="true">{{ data.action }}</button>
    </mat-dialog-actions>
  `,
})
export class ConfirmDialog {
  protected readonly data = inject<Confirmation>(MAT_DIALOG_DATA);
}

/** Asks, and waits for the answer: `true` only when the person confirmed. */
export async function askConfirmation(dialog: MatDialog, data: Confirmation): Promise<boolean> {
  const open = dialog.open<ConfirmDialog, Confirmation, boolean>(ConfirmDialog, {
    data,
    role: 'alertdialog',
    autoFocus: 'first-tabbable',
    maxWidth: 'min(34rem, calc(100vw - 2rem))',
  });
  return (await firstValueFrom(open.afterClosed())) === true;
}
