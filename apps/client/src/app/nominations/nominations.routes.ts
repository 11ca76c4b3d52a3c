import type { Routes } from '@angular/router';
import { allowed } from '../session/guards.js';
import { keepUnsavedChanges } from '../session/unsaved-changes.js';

const LIST = { label: 'Nominations à confirmer', link: '/backoffice/nominations' };

/** Agents name administrators of CFA. */
export const NOMINATIONS_ROUTES: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: LIST.label,
    loadComponent: () => import('./nominations-page.js').then((m) => m.NominationsPage),
  },
  {
    path: 'nouvelle/:cfa',
    title: 'Nommer un administrateur',
    data: { trail: [LIST] },
    canActivate: [allowed('administration_opco')],
    canDeactivate: [keepUnsavedChanges],
    loadComponent: () => import('./nomination-form-page.js').then((m) => m.NominationFormPage),
  },
  {
    path: ':id',
    title: 'Nomination',
    data: { trail: [LIST] },
    loadComponent: () => import('./nomination-page.js').then((m) => m.NominationPage),
  },
];

/** A CFA reads what the OPCO names, and objects. */
export const OWN_NOMINATIONS_ROUTES: Routes = [
  {
    path: '',
    title: 'Nominations par l’OPCO',
    data: { trail: [{ label: 'Mon cfa' }] },
    loadComponent: () => import('./own-nominations-page.js').then((m) => m.OwnNominationsPage),
  },
];

/** Where the mailed link that objects leads, whoever is signed in. */
export const OBJECTION_ROUTES: Routes = [
  {
    path: 'nomination/:jeton',
    title: 'Nomination d’un administrateur',
    loadComponent: () => import('./objection-page.js').then((m) => m.ObjectionPage),
  },
];
