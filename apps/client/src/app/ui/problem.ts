import { HttpErrorResponse } from '@angular/common/http';
import { isProblemCode, PROBLEMS, type ProblemCode } from '@apprentissage/domain';

/** One fault of a request: where (RFC 6901, from the body's root), what, and in French why. */
export interface ProblemFault {
  readonly pointer: string;
  readonly code: string;
  readonly message: string;
}

/** What went wrong with a request, in words a person can read. */
export interface Problem {
  /** HTTP status; 0 when the server could not be reached. */
  readonly status: number;
  readonly code: ProblemCode | 'hors_ligne';
  readonly title: string;
  readonly detail: string;
  readonly errors: readonly ProblemFault[];
  /** Seconds to wait before trying again, when the server says so. */
  readonly retryAfter: number | null;
}

const OFFLINE: Problem = {
  status: 0,
  code: 'hors_ligne',
  title: 'Le portail ne répond pas.',
  detail: 'Vérifiez votre connexion à internet, puis réessayez.',
  errors: [],
  retryAfter: null,
};

const BY_STATUS: Readonly<Record<number, ProblemCode>> = {
  400: 'requete_invalide',
  401: 'non_authentifie',
  403: 'droit_insuffisant',
  404: 'introuvable',
  413: 'corps_trop_gros',
  429: 'trop_de_tentatives',
  502: 'indisponible',
  503: 'indisponible',
  504: 'indisponible',
};

/** Reads any failed request as a problem; an answer that is none of ours still gives a French sentence. */
export function problemOf(error: unknown): Problem {
  const response = responseOf(error);
  if (response?.status === 0) return OFFLINE;
  const body = asRecord(response?.error);
  const code = isProblemCode(body['code'])
    ? body['code']
    : (BY_STATUS[response?.status ?? 0] ?? 'erreur_interne');
  const { title } = PROBLEMS[code];
  return {
    status: response?.status ?? PROBLEMS[code].status,
    code,
    title,
    detail: textOr(body['detail'], title),
    errors: Array.isArray(body['errors']) ? body['errors'].map(readFault) : [],
    retryAfter: Number(response?.headers.get('Retry-After') ?? '') || null,
  };
}

/** A resource wraps what its request threw: the answer is its cause. */
function responseOf(error: unknown): HttpErrorResponse | null {
  if (error instanceof HttpErrorResponse) return error;
  if (error instanceof Error && error.cause instanceof HttpErrorResponse) return error.cause;
  return null;
}

function readFault(value: unknown): ProblemFault {
  const fault = asRecord(value);
  return {
    pointer: textOr(fault['pointer'], ''),
    code: textOr(fault['code'], ''),
    message: textOr(fault['message'], PROBLEMS.requete_invalide.title),
  };
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function textOr(value: unknown, otherwise: string): string {
  return typeof value === 'string' && value !== '' ? value : otherwise;
}
