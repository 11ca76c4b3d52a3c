import type { Routes } from '@angular/router';
import { AccountPage } from './account-page.js';
import { keepUnsavedChanges } from '../session/unsaved-changes.js';

const trail = [{ label: 'Mon compte', link: '/mon-compte' }];

export const ACCOUNT_ROUTES: Routes = [
  {
    path: '',
    component: AccountPage,
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: 'Mon compte',
        canDeactivate: [keepUnsavedChanges],
        loadComponent: () => import('./details-tab.js').then((m) => m.DetailsTab),
      },
      {
        path: 'identifiant',
        title: 'Modifier mon identifiant',
        data: { trail },
        canDeactivate: [keepUnsavedChanges],
        loadComponent: () => import('./identifiant-tab.js').then((m) => m.IdentifiantTab),
      },
      {
        path: 'mot-de-passe',
        title: 'Modifier mon mot de passe',
        data: { trail },
        canDeactivate: [keepUnsavedChanges],
        loadComponent: () => import('./password-tab.js').then((m) => m.PasswordTab),
      },
      {
        path: 'notifications',
        title: 'Notifications',
        data: { trail },
        canDeactivate: [keepUnsavedChanges],
        loadComponent: () => import('./notifications-tab.js').then((m) => m.NotificationsTab),
      },
      {
        path: 'securite',
        title: 'Sécurité',
        data: { trail },
        canDeactivate: [keepUnsavedChanges],
        loadComponent: () => import('./security-tab.js').then((m) => m.SecurityTab),
      },
    ],
  },
];

/** Where the mailed links lead, whoever is signed in. */
export const ACCOUNT_LINK_ROUTES: Routes = [
  {
    path: 'confirmation-email/:jeton',
    title: "Confirmation de l'email",
    data: { link: 'email' },
    loadComponent: () => import('./mailed-link-page.js').then((m) => m.MailedLinkPage),
  },
  {
    path: 'confirmation-identifiant/:jeton',
    title: "Confirmation de l'identifiant",
    data: { link: 'identifiant' },
    loadComponent: () => import('./mailed-link-page.js').then((m) => m.MailedLinkPage),
  },
  {
    path: 'annuler-identifiant/:jeton',
    title: "Annuler le changement d'identifiant",
    data: { link: 'annulation-identifiant' },
    loadComponent: () => import('./mailed-link-page.js').then((m) => m.MailedLinkPage),
  },
  {
    path: 'annuler-double-authentification/:jeton',
    title: 'Annuler la double authentification',
    data: { link: 'annulation-double-authentification' },
    loadComponent: () => import('./mailed-link-page.js').then((m) => m.MailedLinkPage),
  },
  {
    path: 'annuler-email/:jeton',
    title: "Annuler le changement d'email",
    data: { link: 'annulation-email' },
    loadComponent: () => import('./mailed-link-page.js').then((m) => m.MailedLinkPage),
  },
];
