import {
  HttpContext,
  HttpContextToken,
  HttpErrorResponse,
  type HttpInterceptorFn,
  HttpResponse,
} from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router } from '@angular/router';
import { filter, tap } from 'rxjs';

const ONCE = new HttpContextToken(() => false);

/** For a request that makes something: however often it leaves, it makes one. */
export function once(): HttpContext {
  return new HttpContext().set(ONCE, true);
}

/** The keys of the forms of this page that were sent and not answered, by address. */
@Service()
class OnceKeys {
  private readonly keys = new Map<string, string>();

  constructor() {
    inject(Router)
      .events.pipe(
        filter((event) => event instanceof NavigationEnd),
        takeUntilDestroyed(),
      )
      .subscribe(() => this.keys.clear());
  }

  of(url: string): string {
    const key = this.keys.get(url) ?? newKey();
    this.keys.set(url, key);
    return key;
  }

  forget(url: string): void {
    this.keys.delete(url);
  }
}

/**
 * Gives a form that makes something its `Idempotency-Key`. After a network failure nobody knows whether
 * the act was done: sent again from the same page, the form keeps its key and the server refuses a second
 * one. Once the server has answered, or the person stopped the sending, the next form is another act.
 */
export const sendOnce: HttpInterceptorFn = (request, next) => {
  if (!request.context.get(ONCE)) return next(request);
  const keys = inject(OnceKeys);
  const { url } = request;
  return next(request.clone({ setHeaders: { 'Idempotency-Key': keys.of(url) } })).pipe(
    tap({
      next: (event) => {
        if (event instanceof HttpResponse) keys.forget(url);
      },
      error: (error: unknown) => {
        if (isAnswer(error)) keys.forget(url);
      },
      unsubscribe: () => keys.forget(url),
    }),
  );
};

/** 128 random bits; `crypto.randomUUID` is missing where a test installation has no TLS. */
function newKey(): string {
  const bytes = [...crypto.getRandomValues(new Uint8Array(16))];
  const hex = bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** Whether the portal itself refused; nobody knows what became of what failed on the way, or inside. */
function isAnswer(error: unknown): boolean {
  return error instanceof HttpErrorResponse && error.status >= 400 && error.status < 500;
}
