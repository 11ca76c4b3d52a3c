import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Logger, pino } from 'pino';
import { sqlState } from '../database/index.js';

/**
 * The log. Serialisers are allow-lists: a request is its method, the pattern of its route and its id,
 * never its address, headers or body; an error is its class, its SQLSTATE and where it was thrown,
 * never its message, which may quote a value.
 */
export function createLogger(level: string): Logger {
  return pino({
    level,
    base: null,
    serializers: {
      req: (request: FastifyRequest) => ({
        id: request.id,
        method: request.method,
        route: request.routeOptions?.url ?? null,
      }),
      res: (reply: FastifyReply) => ({ status: reply.statusCode }),
      err: (error: unknown) => ({
        type: (error as Error | null)?.constructor?.name ?? typeof error,
        sqlState: sqlState(error) ?? null,
        frames:
          (error as Error | null)?.stack
            ?.split('\n')
            .filter((line) => /^\s+at /.test(line))
            .slice(0, 12) ?? [],
      }),
    },
  });
}
