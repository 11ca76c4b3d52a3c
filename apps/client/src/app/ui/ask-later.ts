import type { Injector } from '@angular/core';
import type { Confirmation } from './confirm-dialog.js';

/** Asks a question, from what every page loads: the dialog comes with the first question only. */
export async function askLater(injector: Injector, question: Confirmation): Promise<boolean> {
  const [{ MatDialog }, { askConfirmation }] = await Promise.all([
    import('@angular/material/dialog'),
    import('./confirm-dialog.js'),
  ]);
  return askConfirmation(injector.get(MatDialog), question);
}
