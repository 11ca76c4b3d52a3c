import { HttpErrorResponse, type HttpInterceptorFn } from '@angular/common/http';
import { inject, Injector } from '@angular/core';
import { type CanActivateChildFn, Router } from '@angular/router';
import { tap } from 'rxjs';
import { askLater } from '../ui/ask-later.js';
import type { Confirmation } from '../ui/confirm-dialog.js';
import { SessionStore } from './session-store.js';

/** Where the second factor is enabled: the only page until it is, when it is required. */
const ENROLMENT = '/mon-compte/securite';

/** A sensitive act of somebody who has none. */
const FIRST: Confirmation = {
  heading: 'Activez d’abord la double authentification',
  question:
    'Cette action touche à l’argent ou aux accès de votre organisme : elle demande une double authentification, que votre compte n’a pas encore. Vous l’activez dans « Sécurité », avec votre téléphone ou votre ordinateur, puis vous revenez à cette page.',
  action: 'Aller à « Sécurité »',
};

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
  const injector = inject(Injector);
  const leave = () => router.navigate([ENROLMENT], { queryParams: { retour: router.url } });
  const follow = async (code: unknown): Promise<void> => {
    if (code === 'second_facteur_exige' && !store.mustEnrol()) {
      await store.load();
      if (store.mustEnrol()) await leave();
    }
    if (code === 'second_facteur_absent' && (await askLater(injector, FIRST))) {
      // What the portal asks may be newer than this page.
      await store.load();
      await leave();
    }
  };
  return next(request).pipe(
    tap({
      error: (error: unknown) => {
        if (!(error instanceof HttpErrorResponse) || error.status !== 403) return;
        void follow((error.error as { code?: unknown } | null)?.code);
      },
    }),
  );
};
