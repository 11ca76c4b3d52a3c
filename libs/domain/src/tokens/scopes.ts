/** What an import token may be used for, in the order that screens show. */
export const TOKEN_SCOPES = {
  'contrats:lecture': 'Lire les contrats',
  'contrats:ecriture': 'Envoyer des contrats',
  'factures:lecture': 'Lire les factures',
  'factures:ecriture': 'Envoyer des factures',
  'documents:lecture': 'Lire les documents',
  'documents:ecriture': 'Envoyer des documents',
} as const;

export type TokenScope = keyof typeof TOKEN_SCOPES;

/** Every scope, in the order of the screens. */
export const TOKEN_SCOPE_CODES = Object.keys(TOKEN_SCOPES) as readonly TokenScope[];

/** What a token may do when nobody says otherwise: what the guide's single token is for. */
export const DEFAULT_TOKEN_SCOPES: readonly TokenScope[] = [
  'contrats:lecture',
  'contrats:ecriture',
];

/** The same scopes, each once, in the order of the screens. */
export function sortedScopes(scopes: readonly TokenScope[]): TokenScope[] {
  return TOKEN_SCOPE_CODES.filter((scope) => scopes.includes(scope));
}
