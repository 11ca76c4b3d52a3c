import type { Routes } from '@angular/router';
export const BACKOFFICE_ROUTES: Routes = [];
