import type { Routes } from '@angular/router';

export const CONTRACTS_ROUTES: Routes = [
  {
    path: '',
    title: 'Mes contrats',
    loadComponent: () => import('./contracts-page.js').then((m) => m.ContractsPage),
  },
  {
    path: ':id',
    title: 'Contrat',
    data: { trail: [{ label: 'Mes contrats', link: '/contrats' }] },
    loadComponent: () => import('./contract-page.js').then((m) => m.ContractPage),
  },
];
