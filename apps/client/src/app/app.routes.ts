import type { Routes } from '@angular/router';
import { allowed, audience, signedIn } from './session/guards.js';
import { enrolled } from './session/required-second-factor.js';
import { keepUnsavedChanges } from './session/unsaved-changes.js';
import { Frame } from './shell/frame.js';

export const routes: Routes = [
  {
    path: '',
    component: Frame,
    children: [
      {
        path: '',
        canActivate: [signedIn],
        canActivateChild: [enrolled],
        children: [
          {
            path: '',
            pathMatch: 'full',
            title: 'Accueil',
            canActivate: [audience('cfa')],
            loadComponent: () => import('./home/home-page.js').then((m) => m.HomePage),
          },
          {
            path: 'notifications',
            title: 'Mes notifications',
            loadComponent: () =>
              import('./shell/notifications/notifications-page.js').then(
                (m) => m.NotificationsPage,
              ),
          },
          {
            path: 'mon-compte',
            loadChildren: () => import('./account/account.routes.js').then((m) => m.ACCOUNT_ROUTES),
          },
          {
            path: 'mon-cfa/coordonnees',
            title: 'Coordonnées',
            data: { trail: [{ label: 'Mon cfa' }] },
            canActivate: [allowed('administration_cfa')],
            canDeactivate: [keepUnsavedChanges],
            loadComponent: () => import('./cfa/coordonnees-page.js').then((m) => m.CoordonneesPage),
          },
          {
            path: 'mon-cfa/reglement-avoirs',
            title: 'Mode de règlement des avoirs',
            data: { trail: [{ label: 'Mon cfa' }] },
            canActivate: [allowed('administration_cfa')],
            canDeactivate: [keepUnsavedChanges],
            loadComponent: () =>
              import('./settlement/settlement-page.js').then((m) => m.SettlementPage),
          },
          {
            path: 'mon-cfa/coordonnees-bancaires',
            title: 'Coordonnées bancaires',
            data: { trail: [{ label: 'Mon cfa' }] },
            canActivate: [allowed('administration_cfa')],
            canDeactivate: [keepUnsavedChanges],
            loadComponent: () =>
              import('./bank-accounts/bank-accounts-page.js').then((m) => m.BankAccountsPage),
          },
          {
            path: 'mon-cfa/imports',
            canActivate: [allowed('administration_cfa')],
            loadChildren: () => import('./tokens/tokens.routes.js').then((m) => m.TOKENS_ROUTES),
          },
          {
            path: 'mon-cfa/utilisateurs',
            canActivate: [allowed('administration_cfa')],
            loadChildren: () => import('./users/users.routes.js').then((m) => m.USERS_ROUTES),
          },
          {
            path: 'mon-cfa/nominations',
            canActivate: [allowed('administration_cfa')],
            loadChildren: () =>
              import('./nominations/nominations.routes.js').then((m) => m.OWN_NOMINATIONS_ROUTES),
          },
          {
            path: 'mon-cfa/journal',
            title: 'Journal',
            data: { trail: [{ label: 'Mon cfa' }] },
            canActivate: [allowed('administration_cfa')],
            loadComponent: () => import('./journal/journal-page.js').then((m) => m.JournalPage),
          },
          {
            path: 'contrats',
            canActivate: [allowed('contrats')],
            loadChildren: () =>
              import('./contracts/contracts.routes.js').then((m) => m.CONTRACTS_ROUTES),
          },
          {
            path: 'backoffice/agents',
            canActivate: [allowed('administration_opco')],
            loadChildren: () => import('./users/users.routes.js').then((m) => m.AGENTS_ROUTES),
          },
          {
            path: 'backoffice/invitations',
            canActivate: [allowed('administration_opco')],
            loadChildren: () => import('./users/users.routes.js').then((m) => m.APPROVALS_ROUTES),
          },
          {
            path: 'backoffice/rib',
            canActivate: [allowed('comptabilite')],
            loadChildren: () =>
              import('./bank-accounts/bank-accounts.routes.js').then((m) => m.DESK_ROUTES),
          },
          {
            path: 'backoffice/annonces',
            canActivate: [allowed('administration_opco')],
            loadChildren: () =>
              import('./announcements/announcements.routes.js').then((m) => m.ANNOUNCEMENTS_ROUTES),
          },
          {
            path: 'backoffice/nominations',
            canActivate: [audience('opco')],
            loadChildren: () =>
              import('./nominations/nominations.routes.js').then((m) => m.NOMINATIONS_ROUTES),
          },
          {
            path: 'backoffice',
            canActivate: [audience('opco')],
            loadChildren: () =>
              import('./backoffice/backoffice.routes.js').then((m) => m.BACKOFFICE_ROUTES),
          },
        ],
      },
      {
        path: '',
        loadChildren: () =>
          import('./account/account.routes.js').then((m) => m.ACCOUNT_LINK_ROUTES),
      },
      {
        path: '',
        loadChildren: () => import('./users/users.routes.js').then((m) => m.INVITATION_ROUTES),
      },
      {
        path: '',
        loadChildren: () =>
          import('./nominations/nominations.routes.js').then((m) => m.OBJECTION_ROUTES),
      },
      {
        path: '',
        loadChildren: () => import('./session/session.routes.js').then((m) => m.SESSION_ROUTES),
      },
      {
        path: '',
        loadChildren: () => import('./shell/shell.routes.js').then((m) => m.SHELL_ROUTES),
      },
    ],
  },
];
