import type { Audience } from '@apprentissage/domain';

/** What somebody who has no notification yet may expect. */
export function whatWillCome(audience: Audience | undefined): string {
  return audience === 'opco'
    ? 'Vous serez prévenu ici de ce qui attend un agent de votre rôle.'
    : 'Vous serez prévenu ici des décisions de l’OPCO, des pièces à fournir et des nouveautés du portail.';
}
