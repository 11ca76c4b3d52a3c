import { type Audience, type Right, RIGHTS } from '@apprentissage/domain';
import type { Fact } from '../ui/edited.js';
import { grantedOf, type UserModel } from './user-model.js';

/** What the form of a person holds, in words. */
export function factsOf(model: UserModel, audience: Audience): readonly Fact[] {
  return [
    { label: 'Nom', value: model.nom },
    { label: 'Prénom', value: model.prenom },
    { label: 'Identifiant', value: model.identifiant },
    { label: 'Email', value: model.email },
    { label: 'Actif', value: model.actif === 'oui' ? 'Oui' : 'Non' },
    { label: 'Droits', value: labelsOf(grantedOf(model, audience)) },
  ];
}

function labelsOf(rights: readonly Right[]): string {
  return rights.map((right) => RIGHTS[right].label).join(', ');
}
