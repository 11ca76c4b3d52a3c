import { HttpErrorResponse } from '@angular/common/http';
import type { Moyen } from '@apprentissage/domain';

/** The ways in which the server wants a proof; `null` when that is not what it says. */
export function proofAsked(error: unknown): readonly Moyen[] | null {
  if (!(error instanceof HttpErrorResponse) || error.status !== 403) return null;
  const body = error.error as { code?: unknown; moyens?: unknown } | null;
  if (body?.code !== 'preuve_requise' || !Array.isArray(body.moyens)) return null;
  return body.moyens as readonly Moyen[];
}
