import type { Routes } from '@angular/router';
import { allowed, audience, signedIn } from './session/guards.js';
import { Frame } from './shell/frame.js';

export const routes: Routes = [
  {
    path: '',
    component: Frame,
    children: [
      {
        path: '',
        canActivate: [signedIn],
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
            title: 'Notifications',
            canActivate: [audience('cfa')],
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
            path: 'mon-cfa/imports',
            title: "Sécurisation des imports de contrat d'apprentissage",
            data: { trail: [{ label: 'Mon cfa' }] },
            canActivate: [allowed('administration_cfa')],
            loadComponent: () => import('./tokens/tokens-page.js').then((m) => m.TokensPage),
          },
          {
            path: 'contrats',
            canActivate: [allowed('contrats')],
            loadChildren: () =>
              import('./contracts/contracts.routes.js').then((m) => m.CONTRACTS_ROUTES),
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
        loadChildren: () => import('./session/session.routes.js').then((m) => m.SESSION_ROUTES),
      },
      {
        path: '',
        loadChildren: () => import('./shell/shell.routes.js').then((m) => m.SHELL_ROUTES),
      },
    ],
  },
];
