import type { HttpInterceptorFn } from '@angular/common/http';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Marks what changes something as ours: no form of another site can set this header. */
export const markOwnRequests: HttpInterceptorFn = (request, next) =>
  next(
    SAFE.has(request.method)
      ? request
      : request.clone({ setHeaders: { 'X-Requested-With': 'action-apprentissage' } }),
  );
