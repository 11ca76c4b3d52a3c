import { inject, Injector } from '@angular/core';
import type { CanDeactivateFn } from '@angular/router';
import { SessionStore } from './session-store.js';
import type { Confirmation } from '../ui/confirm-dialog.js';

/** A page that may hold what was typed and not sent. */
export interface HoldsChanges {
  unsaved(): boolean;
  /** What to ask, when it is not about something typed. */
  readonly question?: Confirmation;
}

const TYPED: Confirmation = {
  heading: 'Quitter sans valider ?',
  question: 'Ce que vous avez saisi n’est pas enregistré et sera perdu.',
  action: 'Quitter sans valider',
};

/** Asks before what was typed is lost; not of somebody whose session is over. */
export const keepUnsavedChanges: CanDeactivateFn<HoldsChanges> = (page) => {
  if (inject(SessionStore).session() === null || !page.unsaved()) return true;
  return ask(inject(Injector), page.question ?? TYPED);
};

/** The dialog comes with the first question, not with the first page. */
async function ask(injector: Injector, question: Confirmation): Promise<boolean> {
  const [{ MatDialog }, { askConfirmation }] = await Promise.all([
    import('@angular/material/dialog'),
    import('../ui/confirm-dialog.js'),
  ]);
  return askConfirmation(injector.get(MatDialog), question);
}
