import type { Problem } from './problem.js';

/** « Réessayez dans 3 minutes. », when the server says how long to wait; else nothing. */
export function waitSentence({ retryAfter }: Problem): string {
  if (retryAfter === null) return '';
  if (retryAfter < 60) return ` Réessayez dans ${retryAfter} secondes.`;
  const minutes = Math.ceil(retryAfter / 60);
  return ` Réessayez dans ${minutes} minute${minutes > 1 ? 's' : ''}.`;
}
