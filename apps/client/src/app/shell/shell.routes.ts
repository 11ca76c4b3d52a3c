import type { Routes } from '@angular/router';

export const SHELL_ROUTES: Routes = [
  {
    path: 'accessibilite',
    title: 'Accessibilité',
    loadComponent: () => import('./accessibility-page.js').then((m) => m.AccessibilityPage),
  },
  {
    path: 'mentions-legales',
    title: 'Mentions légales',
    loadComponent: () => import('./legal-page.js').then((m) => m.LegalPage),
  },
  {
    path: 'acces-refuse',
    title: 'Accès refusé',
    loadComponent: () => import('./forbidden-page.js').then((m) => m.ForbiddenPage),
  },
  {
    path: '**',
    title: 'Page introuvable',
    loadComponent: () => import('./not-found-page.js').then((m) => m.NotFoundPage),
  },
];
