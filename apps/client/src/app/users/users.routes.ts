import type { Routes } from '@angular/router';
import { keepUnsavedChanges } from '../session/unsaved-changes.js';
import { CFA_USERS, OPCO_AGENTS, type People, PEOPLE } from './people.js';
import { UsersClient } from './users-client.js';

/** The same screens for both audiences. */
function routesOf(people: People, trail: readonly object[]): Routes {
  const below = { trail: [...trail, { label: people.heading, link: people.home }] };
  const form = () => import('./user-form-page.js').then((m) => m.UserFormPage);
  return [
    {
      path: '',
      providers: [{ provide: PEOPLE, useValue: people }, UsersClient],
      children: [
        {
          path: '',
          pathMatch: 'full',
          title: people.heading,
          data: { trail },
          loadComponent: () => import('./users-page.js').then((m) => m.UsersPage),
        },
        {
          path: 'ajouter',
          title: `Ajouter un ${people.one}`,
          data: below,
          canDeactivate: [keepUnsavedChanges],
          loadComponent: form,
        },
        {
          path: 'qui-peut-quoi',
          title: 'Qui peut quoi',
          data: below,
          loadComponent: () => import('./matrix-page.js').then((m) => m.MatrixPage),
        },
        {
          path: ':id',
          title: people.form,
          data: below,
          loadComponent: () => import('./user-page.js').then((m) => m.UserPage),
        },
        {
          path: ':id/modifier',
          title: people.form,
          data: below,
          canDeactivate: [keepUnsavedChanges],
          loadComponent: form,
        },
      ],
    },
  ];
}

export const USERS_ROUTES = routesOf(CFA_USERS, [{ label: 'Mon cfa' }]);
export const AGENTS_ROUTES = routesOf(OPCO_AGENTS, []);

export const APPROVALS_ROUTES: Routes = [
  {
    path: '',
    title: 'Invitations à approuver',
    loadComponent: () => import('./approvals-page.js').then((m) => m.ApprovalsPage),
  },
];

/** Where the mailed link of an invitation leads, whoever is signed in. */
export const INVITATION_ROUTES: Routes = [
  {
    path: 'invitation/:jeton',
    title: 'Votre invitation',
    loadComponent: () => import('./invitation-page.js').then((m) => m.InvitationPage),
  },
];
