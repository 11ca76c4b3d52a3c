import { inject } from '@angular/core';
import { type CanActivateFn, RedirectCommand, Router } from '@angular/router';
import type { Audience, Right } from '@apprentissage/domain';
import { SessionStore } from './session-store.js';

/** Somebody must be here: else « Connexion », which leads back to the address that was asked for. */
export const signedIn: CanActivateFn = (_route, { url }) => {
  if (inject(SessionStore).session() !== null) return true;
  const queryParams = url === '/' ? {} : { retour: url };
  return inject(Router).createUrlTree(['/connexion'], { queryParams });
};

/** Pages for who is not here yet: others go to their home. */
export const signedOut: CanActivateFn = () => {
  const store = inject(SessionStore);
  return store.session() === null ? true : inject(Router).parseUrl(store.homeUrl());
};

/** Pages of one audience; the other goes to its own home. */
export function audience(expected: Audience): CanActivateFn {
  return () => {
    const store = inject(SessionStore);
    if (store.session()?.audience === expected) return true;
    return inject(Router).parseUrl(store.homeUrl());
  };
}

/** Pages that need a right: without it, says so at the same address. */
export function allowed(right: Right): CanActivateFn {
  return () => {
    if (inject(SessionStore).has(right)) return true;
    return new RedirectCommand(inject(Router).parseUrl('/acces-refuse'), {
      skipLocationChange: true,
    });
  };
}
