import { HttpErrorResponse, type HttpInterceptorFn } from '@angular/common/http';
import { inject } from '@angular/core';
import { Router } from '@angular/router';
import { tap } from 'rxjs';
import { SessionStore } from './session-store.js';

/** A session that ends while one works: « Connexion », which says so and leads back to this page. */
export const followExpiredSession: HttpInterceptorFn = (request, next) => {
  const store = inject(SessionStore);
  const router = inject(Router);
  return next(request).pipe(
    tap({
      error: (error: unknown) => {
        const expired = error instanceof HttpErrorResponse && error.status === 401;
        if (!expired || store.session() === null) return;
        store.forget();
        void router.navigate(['/connexion'], {
          queryParams: { retour: router.url, motif: 'session-expiree' },
        });
      },
    }),
  );
};
