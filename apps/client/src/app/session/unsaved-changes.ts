import { inject, Injector } from '@angular/core';
import type { CanDeactivateFn } from '@angular/router';
import { SessionStore } from './session-store.js';
import { askLater } from '../ui/ask-later.js';
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
  return askLater(inject(Injector), page.question ?? TYPED);
};
