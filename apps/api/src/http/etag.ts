import {
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
} from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { type Observable, tap } from 'rxjs';

/** Sends the `version` of what a route answers as its ETag: what `If-Match` must bring back. */
@Injectable()
export class ETag implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next
      .handle()
      .pipe(tap((answer: { version: number }) => void reply.header('etag', this.tagOf(answer))));
  }

  protected tagOf({ version }: { readonly version: number }): string {
    return `"${version}"`;
  }
}
