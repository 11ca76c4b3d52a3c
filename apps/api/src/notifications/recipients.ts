import { holdersOf, RIGHT_CODES } from '@apprentissage/domain';
import type { Category } from './notifications.dto.js';
import { DEFAULTS } from './preferences.service.js';

/** For each right, those that give it: what `users.rights` may hold for a message to be theirs. */
export const HOLDERS = JSON.stringify(
  Object.fromEntries(RIGHT_CODES.map((right) => [right, holdersOf(right)])),
);

/** People who may get mails. `u` is the person. */
export const REACHABLE = 'u.active AND u.confirmed_at IS NOT NULL';

/** The message `n` is for the person `u`; `holders` is the parameter with {@link HOLDERS}. */
export function isFor(holders: string): string {
  return `(n.user_id IS NULL OR n.user_id = u.id) AND (n.audience_right IS NULL OR u.rights &&
    ARRAY(SELECT jsonb_array_elements_text(${holders}::jsonb -> n.audience_right)))`;
}

/** The choice of the person for the category of `n`; `p` holds their preferences, if they have any. */
export const CHOSEN = `CASE n.category ${(Object.keys(DEFAULTS) as Category[])
  .map((category) => `WHEN '${category}' THEN coalesce(p.${category}, '${DEFAULTS[category]}')`)
  .join(' ')} END`;
