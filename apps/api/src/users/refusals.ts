import { incompatibleRights, type Right, RIGHTS, ungrantable } from '@apprentissage/domain';
import { violatedConstraint } from '../database/index.js';
import { fieldProblem, type Person, Problem } from '../http/index.js';

/** @throws Problem `droit_non_detenu`, `regle_refusee` (two duties that are not one person's) */
export function refuseRights(
  actor: Person,
  before: readonly Right[],
  wanted: readonly Right[],
): void {
  const [refused] = ungrantable(actor.rights, before, wanted);
  if (refused !== undefined) {
    throw fieldProblem(
      'droit_non_detenu',
      'rights',
      'droit_non_detenu',
      `Vous ne pouvez pas donner le droit « ${RIGHTS[refused].label} ».`,
    );
  }
  const pair = incompatibleRights(wanted);
  if (pair !== null) {
    const [one, other] = pair.map((right) => RIGHTS[right].label);
    throw fieldProblem(
      'regle_refusee',
      'rights',
      'droits_incompatibles',
      `Une même personne ne peut pas être « ${one} » et « ${other} ».`,
    );
  }
}

/** What a person reads when the database refuses a change of people; any other error as it is. */
export function toUserProblem(error: unknown): unknown {
  switch (violatedConstraint(error)) {
    case 'users_one_administrator':
      return new Problem('dernier_administrateur');
    case 'users_cfa_identifiant_unique':
    case 'users_agent_identifiant_unique':
      return fieldProblem(
        'conflit',
        'identifiant',
        'deja_utilise',
        'Un de vos utilisateurs a déjà cet identifiant.',
      );
    default:
      return error;
  }
}
