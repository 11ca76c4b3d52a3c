import { ADMINISTRATION, type Right } from '@apprentissage/domain';
import type { Person } from '../http/index.js';

/** The people that somebody manages: those of their CFA, or the agents of the OPCO. */
export interface Circle {
  /** The condition that keeps them; besides row-level security. */
  readonly where: string;
  readonly values: readonly unknown[];
  /** The right that makes one of them an administrator. */
  readonly administration: Right;
}

/**
 * The circle of who acts.
 *
 * @param first the number of the first value in the statement
 */
export function circleOf(actor: Person, first: number): Circle {
  return actor.kind === 'cfa'
    ? {
        where: `u.audience = 'cfa' AND u.cfa_id = $${first}`,
        values: [actor.cfaId],
        administration: ADMINISTRATION.cfa,
      }
    : { where: `u.audience = 'opco'`, values: [], administration: ADMINISTRATION.opco };
}
