const DAY_MS = 86_400_000;

/** A token lives so many days at most. */
export const TOKEN_MAX_DAYS = 365;

/** How many tokens of a CFA may live at once, the ones that another replaces left out. */
export const MAX_LIVING_TOKENS = 20;

/** For so many days at most, a renewed token stays valid beside its successor. */
export const MAX_OVERLAP_DAYS = 7;

/** The overlap that is proposed: a long week-end. */
export const DEFAULT_OVERLAP_DAYS = 3;

/** How many days before a token expires its CFA is told, the first notice first. */
export const EXPIRY_NOTICE_DAYS = [30, 7, 1] as const;
export type ExpiryNotice = (typeof EXPIRY_NOTICE_DAYS)[number];

/** How long the calls of a token are kept. */
export const CALLS_KEPT_DAYS = 30;

/**
 * The notice whose day has come: the latest of those that have, so that a portal that was stopped tells
 * once and not twice. `null` when none has, or when the token is dead.
 */
export function noticeReached(now: Date, expiresAt: Date): ExpiryNotice | null {
  const left = expiresAt.getTime() - now.getTime();
  if (left <= 0) return null;
  return EXPIRY_NOTICE_DAYS.findLast((days) => left <= days * DAY_MS) ?? null;
}

/** The notice to send now, given the last one that was sent (or was already past at the beginning). */
export function noticeDue(
  now: Date,
  expiresAt: Date,
  last: ExpiryNotice | null,
): ExpiryNotice | null {
  const reached = noticeReached(now, expiresAt);
  return reached !== null && (last === null || reached < last) ? reached : null;
}

/** When a token that is renewed now stops: after the overlap, never later than it would have. */
export function endOfOverlap(now: Date, expiresAt: Date, overlapDays: number): Date {
  return new Date(Math.min(expiresAt.getTime(), now.getTime() + overlapDays * DAY_MS));
}
