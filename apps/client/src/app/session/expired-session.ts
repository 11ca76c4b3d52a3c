import { HttpErrorResponse, type HttpInterceptorFn } from '@angular/common/http';
import { inject } from '@angular/core';
import { type ActivatedRouteSnapshot, Router } from '@angular/router';
import { tap } from 'rxjs';
import { signedIn } from './guards.js';
import { SessionStore } from './session-store.js';

/**
 * A session that ends while one works: « Connexion », which says so and leads back to this page. A page that
 * anybody may read stays: a mailed link may have ended the session itself, and says what it did.
 */
export const followExpiredSession: HttpInterceptorFn = (request, next) => {
  const store = inject(SessionStore);
  const router = inject(Router);
  return next(request).pipe(
    tap({
      error: (error: unknown) => {
        const expired = error instanceof HttpErrorResponse && error.status === 401;
        if (!expired || store.session() === null) return;
        store.forget();
        if (!needsSession(router.routerState.snapshot.root)) return;
        void router.navigate(['/connexion'], {
          queryParams: { retour: router.url, motif: 'session-expiree' },
        });
      },
    }),
  );
};

/** Whether somebody has to be signed in to see these pages. */
function needsSession({ routeConfig, children }: ActivatedRouteSnapshot): boolean {
  return routeConfig?.canActivate?.includes(signedIn) === true || children.some(needsSession);
}
