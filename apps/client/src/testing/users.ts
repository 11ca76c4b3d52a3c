import type { User } from '../app/users/users-client.js';

/** Somebody of a CFA, as their administrator sees them. */
export function aUser(id: string, over: Partial<User> = {}): User {
  return {
    id,
    nom: `Nom${id}`,
    prenom: `Prénom${id}`,
    identifiant: `u${id}@cfa.example`,
    email: `u${id}@cfa.example`,
    rights: ['contrats'],
    administrateur: false,
    etat: 'actif',
    inviteLe: '2026-09-05T10:00:00.000Z',
    invitationExpireLe: null,
    derniereConnexion: '2026-09-12T12:05:00.000Z',
    doubleAuthentification: false,
    soiMeme: false,
    version: 3,
    ...over,
  };
}

/** A page of the list. */
export function userPageOf(items: User[], over: object = {}) {
  return { items, total: items.length, page: 1, pages: 1, ...over };
}
