import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import { PROBLEMS, type ProblemCode } from '@apprentissage/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { sqlState } from '../database/index.js';
import { Problem } from './problem.js';

const BY_STATUS: Readonly<Record<number, ProblemCode>> = {
  400: 'requete_invalide',
  401: 'non_authentifie',
  403: 'droit_insuffisant',
  404: 'introuvable',
  405: 'methode_non_permise',
  413: 'corps_trop_gros',
  415: 'type_non_pris_en_charge',
  503: 'indisponible',
};
/** The database is away, busy beyond our patience, or shutting down. */
const UNAVAILABLE = /^(57P0[123]|08...|53300|55P03|57014|ECONN.*|ETIMEDOUT|EPIPE)$/;

/** Turns whatever was thrown into the problem to answer; says nothing of what went wrong inside. */
export function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  const state = sqlState(error);
  if (state !== undefined && UNAVAILABLE.test(state)) {
    return new Problem('indisponible', { retryAfter: 5 });
  }
  if (/timeout exceeded when trying to connect|Query read timeout/.test(String(error))) {
    return new Problem('indisponible', { retryAfter: 5 });
  }
  const status =
    error instanceof HttpException
      ? error.getStatus()
      : (error as { statusCode?: number } | null)?.statusCode;
  const code = status === undefined ? undefined : BY_STATUS[status];
  if (code !== undefined) return new Problem(code);
  return new Problem(
    status !== undefined && status >= 400 && status < 500 ? 'requete_invalide' : 'erreur_interne',
  );
}

/** Writes every error as `application/problem+json` (RFC 9457). */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const problem = toProblem(error);
    logFailure(request, problem, error);
    sendProblem(reply, problem);
  }
}

/** What went wrong inside goes to the log, without a value of the request. */
export function logFailure(request: FastifyRequest, problem: Problem, error: unknown): void {
  if (problem.getStatus() >= 500) request.log.error({ err: error }, 'request failed');
}

/** Sends one problem on one reply. */
export function sendProblem(reply: FastifyReply, problem: Problem): void {
  const { status, title } = PROBLEMS[problem.code];
  const { detail, errors, retryAfter, moyens } = problem.about;
  if (retryAfter !== undefined) void reply.header('retry-after', String(Math.ceil(retryAfter)));
  void reply
    .status(status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .send(
      JSON.stringify({
        status,
        code: problem.code,
        title,
        detail: detail ?? title,
        errors: errors ?? [],
        requestId: reply.request.id,
        ...(moyens && { moyens }),
      }),
    );
}
