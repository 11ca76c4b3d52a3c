import type { Routes } from '@angular/router';
export const CONTRACTS_ROUTES: Routes = [];
