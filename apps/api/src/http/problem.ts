import { HttpException } from '@nestjs/common';
import { type Moyen, PROBLEMS, type ProblemCode } from '@apprentissage/domain';

/** One fault of the request: where (RFC 6901, from the body's root), what, and in French why. */
export interface ProblemError {
  readonly pointer: string;
  readonly code: string;
  readonly message: string;
}

interface ProblemOptions {
  /** A French sentence about this very case. */
  readonly detail?: string;
  readonly errors?: readonly ProblemError[];
  /** Seconds after which trying again makes sense. */
  readonly retryAfter?: number;
  /** By what the person may prove who they are, when that is what is missing. */
  readonly moyens?: readonly Moyen[];
}

/** What the API answers when it cannot do what it was asked (RFC 9457); thrown by services. */
export class Problem extends HttpException {
  constructor(
    readonly code: ProblemCode,
    readonly about: ProblemOptions = {},
  ) {
    super(PROBLEMS[code].title, PROBLEMS[code].status);
  }
}

/** The refusal of one field. */
export function fieldProblem(code: ProblemCode, field: string, rule: string, message: string) {
  return new Problem(code, { errors: [{ pointer: `/${field}`, code: rule, message }] });
}
