import {
  type HttpClient,
  type HttpContext,
  HttpEventType,
  type HttpResponse,
} from '@angular/common/http';
import { filter, fromEvent, lastValueFrom, NEVER, takeUntil, tap } from 'rxjs';

/** Follows, and may stop, the sending of a form. */
export interface Sending {
  /** How much of it is sent, from 0 to 1. */
  readonly onProgress?: (part: number) => void;
  /** Stops it: what it promised then fails with `EmptyError`. */
  readonly signal?: AbortSignal;
  readonly headers?: Readonly<Record<string, string>>;
  readonly context?: HttpContext;
}

/** Posts a form that holds a file, and gives the answer. */
export async function sendForm<T>(
  http: HttpClient,
  url: string,
  fields: Readonly<Record<string, string | File>>,
  { onProgress, signal, headers, context }: Sending = {},
): Promise<T> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  const answer = http
    .post<T>(url, form, { headers, context, observe: 'events', reportUploadProgress: true })
    .pipe(
      takeUntil(signal ? fromEvent(signal, 'abort') : NEVER),
      tap((event) => {
        if (event.type !== HttpEventType.UploadProgress || !event.total) return;
        onProgress?.(event.loaded / event.total);
      }),
      filter((event): event is HttpResponse<T> => event.type === HttpEventType.Response),
    );
  return (await lastValueFrom(answer)).body as T;
}
