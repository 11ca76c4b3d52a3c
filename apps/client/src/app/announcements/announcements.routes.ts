import type { Routes } from '@angular/router';
import { keepUnsavedChanges } from '../session/unsaved-changes.js';

const data = { trail: [{ label: 'Annonces', link: '/backoffice/annonces' }] };
const form = () => import('./announcement-form-page.js').then((m) => m.AnnouncementFormPage);

export const ANNOUNCEMENTS_ROUTES: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: 'Annonces',
    loadComponent: () => import('./announcements-page.js').then((m) => m.AnnouncementsPage),
  },
  {
    path: 'ajouter',
    title: 'Écrire une annonce',
    data,
    canDeactivate: [keepUnsavedChanges],
    loadComponent: form,
  },
  {
    path: ':id',
    title: 'Annonce',
    data,
    loadComponent: () => import('./announcement-page.js').then((m) => m.AnnouncementPage),
  },
  {
    path: ':id/modifier',
    title: 'Modifier une annonce',
    data,
    canDeactivate: [keepUnsavedChanges],
    loadComponent: form,
  },
];
