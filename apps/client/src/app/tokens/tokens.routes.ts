import type { Routes } from '@angular/router';
import { keepUnsavedChanges } from '../session/unsaved-changes.js';
import { TOKENS_HOME } from './token-page.js';

const HEADING = "Sécurisation des imports de contrat d'apprentissage";
const trail = [{ label: 'Mon cfa' }];
const below = { trail: [...trail, { label: HEADING, link: TOKENS_HOME }] };

export const TOKENS_ROUTES: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: HEADING,
    data: { trail },
    loadComponent: () => import('./tokens-page.js').then((m) => m.TokensPage),
  },
  {
    path: ':id/renouveler',
    title: 'Renouveler un token',
    data: below,
    loadComponent: () => import('./token-renew-page.js').then((m) => m.TokenRenewPage),
  },
  {
    path: ':id/modifier',
    title: 'Modifier un token',
    data: below,
    canDeactivate: [keepUnsavedChanges],
    loadComponent: () => import('./token-change-page.js').then((m) => m.TokenChangePage),
  },
  {
    path: ':id/appels',
    title: 'Journal des appels',
    data: below,
    loadComponent: () => import('./token-calls-page.js').then((m) => m.TokenCallsPage),
  },
];
