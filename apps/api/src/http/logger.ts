import type { LoggerService } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type DestinationStream, type Logger, pino } from 'pino';
import { sqlState } from '../database/index.js';

/**
 * The log. Serialisers are allow-lists: a request is its method, the pattern of its route and its id,
 * never its address, headers or body; an error is its class, its SQLSTATE and where it was thrown,
 * never its message, which may quote a value. Lines go to `out`.
 */
export function createLogger(level: string, out: DestinationStream): Logger {
  const options = {
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
  };
  return pino(options, out);
}

/** What the framework and the loops have to say, in the same log: warnings and errors, never a stack. */
export class NestLog implements LoggerService {
  constructor(private readonly logger: Logger) {}

  /** The framework's account of its own start is left out. */
  log(): void {
    return;
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.logger.warn(...toldBy(message, rest));
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.logger.error(...toldBy(message, rest));
  }
}

/** What pino is given: the last text beside the message is the name of who speaks. */
function toldBy(message: unknown, rest: readonly unknown[]): [object, string] {
  const last = rest.at(-1);
  const about = { context: typeof last === 'string' && !last.includes('\n') ? last : null };
  return message instanceof Error
    ? [{ ...about, err: message }, 'failed']
    : [about, typeof message === 'string' ? message : 'failed'];
}
