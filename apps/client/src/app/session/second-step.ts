import { inject } from '@angular/core';
import { type CanActivateFn, type ResolveFn, Router } from '@angular/router';
import type { Moyen } from '@apprentissage/domain';

/** What the entry of the browser's history keeps of a sign-in half done: reloading the page loses nothing. */
interface SecondStep {
  readonly moyens: readonly Moyen[];
}

/** Leads to the second step, with the ways that the server takes. */
export function toSecondStep(
  router: Router,
  moyens: readonly Moyen[],
  retour: string | undefined,
): Promise<boolean> {
  const state: SecondStep = { moyens };
  return router.navigate(['/connexion/code'], { state, queryParams: { retour } });
}

/** The ways of the second step that is being navigated to; none when no password came before. */
export const secondStep: ResolveFn<readonly Moyen[]> = () => {
  const state = inject(Router).currentNavigation()?.extras.state as Partial<SecondStep> | undefined;
  return state?.moyens ?? [];
};

/** The second step follows a right password: else one starts with it. */
export const afterPassword: CanActivateFn = (route, state) => {
  const moyens = secondStep(route, state) as readonly Moyen[];
  const { queryParams } = route;
  return moyens.length > 0 || inject(Router).createUrlTree(['/connexion'], { queryParams });
};
