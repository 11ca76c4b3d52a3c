import { inject } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import type { CanDeactivateFn } from '@angular/router';
import { SessionStore } from '../session/session-store.js';
import { askConfirmation } from '../ui/confirm-dialog.js';

/** A page that may hold what was typed and not sent. */
export interface HoldsChanges {
  unsaved(): boolean;
}

/** Asks before what was typed is lost; not of somebody whose session is over. */
export const keepUnsavedChanges: CanDeactivateFn<HoldsChanges> = (page) => {
  if (inject(SessionStore).session() === null || !page.unsaved()) return true;
  return askConfirmation(inject(MatDialog), {
    heading: 'Quitter sans valider ?',
    question: 'Ce que vous avez saisi n’est pas enregistré et sera perdu.',
    action: 'Quitter sans valider',
  });
};
