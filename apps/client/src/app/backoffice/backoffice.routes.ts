import { inject } from '@angular/core';
import type { Routes } from '@angular/router';
import type { Right } from '@apprentissage/domain';
import { allowed } from '../session/guards.js';
import { SessionStore } from '../session/session-store.js';

const holds = (right: Right) => () => inject(SessionStore).has(right);

/** The home of the back-office depends on the role: the contracts, the RIB, or the CFA. */
export const BACKOFFICE_ROUTES: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: 'Contrats à instruire',
    canMatch: [holds('instruction')],
    loadComponent: () => import('./queue-page.js').then((m) => m.QueuePage),
  },
  {
    path: '',
    pathMatch: 'full',
    redirectTo: () =>
      inject(SessionStore).has('comptabilite') ? '/backoffice/rib' : '/backoffice/cfas',
  },
  {
    path: 'contrats/:id',
    title: 'Contrat',
    canActivate: [allowed('instruction')],
    loadComponent: () => import('./review-page.js').then((m) => m.ReviewPage),
  },
  {
    path: 'cfas',
    title: 'Comptes CFA',
    canActivate: [allowed('administration_opco')],
    loadComponent: () => import('./cfas-page.js').then((m) => m.CfasPage),
  },
  {
    path: 'cfas/:id',
    title: 'Compte CFA',
    data: { trail: [{ label: 'Comptes CFA', link: '/backoffice/cfas' }] },
    canActivate: [allowed('administration_opco')],
    loadComponent: () => import('./cfa-page.js').then((m) => m.CfaPage),
  },
  {
    path: 'editeurs',
    title: 'Éditeurs de logiciels',
    canActivate: [allowed('administration_opco')],
    loadComponent: () => import('./vendors-page.js').then((m) => m.VendorsPage),
  },
  {
    path: 'compte-opco',
    title: 'Compte de l’OPCO',
    canActivate: [allowed('administration_opco')],
    loadComponent: () => import('./refund-settings-page.js').then((m) => m.RefundSettingsPage),
  },
];
