import type { Fact } from '../ui/edited.js';
import type { MyAccount, MyAccountRequest } from './account-client.js';

/** « Modifier mon compte » as typed. */
export interface DetailsModel {
  readonly nom: string;
  readonly prenom: string;
  readonly email: string;
  readonly newsletter: string;
}

/** What the form shows of the account as kept. */
export function typed({ nom, prenom, email, newsletter }: MyAccount): DetailsModel {
  return { nom, prenom, email, newsletter: newsletter ? 'oui' : 'non' };
}

/** What is sent. */
export function detailsRequest({ nom, prenom, email, newsletter }: DetailsModel): MyAccountRequest {
  return {
    nom: nom.trim(),
    prenom: prenom.trim(),
    email: email.trim(),
    newsletter: newsletter === 'oui',
  };
}

/** What the form holds, in words. */
export function factsOf({ nom, prenom, email, newsletter }: DetailsModel): readonly Fact[] {
  return [
    { label: 'Nom', value: nom },
    { label: 'Prénom', value: prenom },
    { label: 'Email', value: email },
    { label: 'Abonnement à la newsletter', value: newsletter === 'oui' ? 'Oui' : 'Non' },
  ];
}
