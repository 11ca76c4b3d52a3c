import { isSecondFactor } from '@apprentissage/domain';
import type { Freshness } from './allow.js';
import type { SignedIn } from './session-reader.js';

/** How old a proof may be for what needs a fresh one. */
export const FRESH_MS = 5 * 60_000;

/** Whether the last proof of a session is enough, now, for a route that wants a fresh one. */
export function isFresh(session: SignedIn, now: Date, rule: Freshness): boolean {
  const { provenAt, provenBy, secondFactor } = session;
  if (!secondFactor.actif && rule === 'with_password') return true;
  if (provenAt === null || provenBy === null) return false;
  if (secondFactor.actif && !isSecondFactor(provenBy)) return false;
  return now.getTime() - provenAt.getTime() <= FRESH_MS;
}
