import { HttpErrorResponse, type HttpInterceptorFn } from '@angular/common/http';
import { inject } from '@angular/core';
import { type CanActivateChildFn, Router } from '@angular/router';
import { tap } from 'rxjs';
import { SessionStore } from './session-store.js';

/** Where the second factor is enabled: the only page until it is, when it is required. */
const ENROLMENT = '/mon-compte/securite';

/** Who must enable the second factor does it first; what was asked for comes after. */
export const enrolled: CanActivateChildFn = (_route, { url }) => {
  if (!inject(SessionStore).mustEnrol() || url.split(/[?#]/)[0] === ENROLMENT) return true;
  const queryParams = url === '/' ? {} : { retour: url };
  return inject(Router).createUrlTree([ENROLMENT], { queryParams });
};

/** The second factor that becomes required while one works leads there too. */
export const followRequiredSecondFactor: HttpInterceptorFn = (request, next) => {
  const store = inject(SessionStore);
  const router = inject(Router);
  const leave = async () => {
    await store.load();
    if (store.mustEnrol()) {
      await router.navigate([ENROLMENT], { queryParams: { retour: router.url } });
    }
  };
  return next(request).pipe(
    tap({
      error: (error: unknown) => {
        if (!(error instanceof HttpErrorResponse) || error.status !== 403) return;
        const { code } = (error.error ?? {}) as { code?: unknown };
        if (code === 'second_facteur_exige' && !store.mustEnrol()) void leave();
      },
    }),
  );
};
