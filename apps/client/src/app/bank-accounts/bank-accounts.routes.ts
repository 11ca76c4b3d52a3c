import type { Routes } from '@angular/router';

/** The accountants' desk. */
export const DESK_ROUTES: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: 'RIB à valider',
    loadComponent: () => import('./reviews-page.js').then((m) => m.ReviewsPage),
  },
  {
    path: ':id',
    title: 'RIB',
    data: { trail: [{ label: 'RIB à valider', link: '/backoffice/rib' }] },
    loadComponent: () => import('./review-page.js').then((m) => m.ReviewPage),
  },
];
