import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { logFailure, toProblem } from '../http/index.js';

/** The codes of RFC 6749 §5.2 that this server answers. */
export type OAuthErrorCode = 'invalid_request' | 'invalid_client' | 'unsupported_grant_type';

/** A token request that is refused; the description is a French sentence. */
export class OAuthError extends HttpException {
  constructor(
    readonly error: OAuthErrorCode,
    readonly description: string,
  ) {
    super(description, error === 'invalid_client' ? 401 : 400);
  }
}

/** Answers every error of the token route with the body of RFC 6749 §5.2. */
@Catch()
export class OAuthErrorFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    answerOAuthError(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }
}

/** The same for what fails before the route: an unreadable body, a body too big. */
export function answerOAuthError(
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): void {
  if (error instanceof OAuthError) {
    if (error.error === 'invalid_client') void reply.header('www-authenticate', 'Basic');
    send(reply, error.getStatus(), error.error, error.description);
    return;
  }
  const problem = toProblem(error);
  logFailure(request, problem, error);
  const { detail, retryAfter } = problem.about;
  if (retryAfter !== undefined) void reply.header('retry-after', String(Math.ceil(retryAfter)));
  const status = problem.getStatus();
  const away = status === 429 || status === 503;
  const code = away
    ? 'temporarily_unavailable'
    : status >= 500
      ? 'server_error'
      : 'invalid_request';
  send(reply, status, code, detail ?? problem.message);
}

function send(reply: FastifyReply, status: number, error: string, description: string): void {
  void reply
    .status(status)
    .header('content-type', 'application/json; charset=utf-8')
    .send(JSON.stringify({ error, error_description: description }));
}
