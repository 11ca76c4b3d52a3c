import { TOKEN_SCOPES } from '@apprentissage/domain';
import type { Fact } from '../ui/edited.js';
import { termsOf, type TokenModel } from './token-model.js';

/** What the form of a token holds, in words. */
export function factsOf(model: TokenModel): readonly Fact[] {
  const { name, scopes = [], networks, contactEmail } = termsOf(model);
  return [
    { label: 'Nom', value: name },
    { label: 'Permet de', value: scopes.map((scope) => TOKEN_SCOPES[scope]).join(', ') },
    { label: 'Réseaux autorisés', value: networks?.join(', ') ?? 'Tous' },
    { label: 'Contact de l’éditeur', value: contactEmail ?? 'Aucun' },
  ];
}
