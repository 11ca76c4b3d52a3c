import { Component, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MAT_DIALOG_DATA, type MatDialog, MatDialogModule } from '@angular/material/dialog';
import { FileViewer, type ViewedFile } from '../ui/file-viewer.js';

/** « Consulter »: a file over the page. */
@Component({
  selector: 'app-file-dialog',
  imports: [FileViewer, MatButton, MatDialogModule],
  template: `
    <h2 mat-dialog-title>{{ file.nom }}</h2>
    <mat-dialog-content><app-file-viewer [file]="file" /></mat-dialog-content>
    <mat-dialog-actions align="end">
      <button matButton="filled" type="button" mat-dialog-close>Fermer</button>
    </mat-dialog-actions>
  `,
})
export class FileDialog {
  protected readonly file = inject<ViewedFile>(MAT_DIALOG_DATA);
}

export function openFile(dialog: MatDialog, file: ViewedFile): void {
  dialog.open<FileDialog, ViewedFile>(FileDialog, {
    data: file,
    width: '56rem',
    maxWidth: '96vw',
    autoFocus: 'dialog',
  });
}
