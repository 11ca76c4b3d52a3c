import { HttpErrorResponse, type HttpInterceptorFn } from '@angular/common/http';
import { inject } from '@angular/core';
import { catchError, from, of, switchMap, throwError } from 'rxjs';
import { proofAsked } from './proof-asked.js';
import { ProofGate } from './proof-gate.js';
import { PROOF_URL } from './proof-client.js';

/**
 * What needs a recent proof waits for one, then is sent again: the screen that asked knows nothing of it.
 * Giving up is a refusal like any other.
 */
export const askProof: HttpInterceptorFn = (request, next) => {
  if (request.url.startsWith(PROOF_URL)) return next(request);
  const gate = inject(ProofGate);
  const before = gate.given;
  return next(request).pipe(
    catchError((error: unknown) => {
      // A proof renews the session: what left just before it was answered by nobody.
      const outrun = gate.given !== before;
      if (outrun && error instanceof HttpErrorResponse && error.status === 401) {
        return next(request);
      }
      const moyens = proofAsked(error);
      if (moyens === null) return throwError(() => error);
      return (outrun ? of(true) : from(gate.ask(moyens))).pipe(
        switchMap((proven) => (proven ? next(request) : throwError(() => givenUp(request.url)))),
      );
    }),
  );
};

function givenUp(url: string): HttpErrorResponse {
  return new HttpErrorResponse({
    url,
    status: 403,
    error: {
      code: 'preuve_requise',
      detail: 'Action annulée : vous n’avez pas confirmé que c’est bien vous. Rien n’a changé.',
    },
  });
}
