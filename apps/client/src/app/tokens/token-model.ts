import {
  email,
  maxLength,
  required,
  type SchemaPath,
  type SchemaPathTree,
  validate,
} from '@angular/forms/signals';
import {
  addDays,
  DEFAULT_TOKEN_SCOPES,
  formatNetwork,
  isCivilDate,
  parseNetwork,
  today,
  TOKEN_MAX_DAYS,
  TOKEN_SCOPE_CODES,
  type TokenScope,
} from '@apprentissage/domain';
import { frenchDay } from '../ui/dates.js';
import type { Token, TokenTerms } from './tokens-client.js';

/** What the form of a token holds. */
export interface TokenModel {
  readonly name: string;
  readonly scopes: Readonly<Record<TokenScope, boolean>>;
  /** Whether only some networks may call. */
  readonly limited: boolean;
  /** One network a line. */
  readonly networks: string;
  readonly contactEmail: string;
}

/** The latest day that a token made today may end on. */
export function latestDay(): string {
  return addDays(today(), TOKEN_MAX_DAYS);
}

/** A new token as most are: contracts, from anywhere. */
export function newModel(name: string): TokenModel {
  return {
    name,
    scopes: checked(DEFAULT_TOKEN_SCOPES),
    limited: false,
    networks: '',
    contactEmail: '',
  };
}

export function modelOf({ name, scopes, networks, contactEmail }: Token): TokenModel {
  return {
    name,
    scopes: checked(scopes),
    limited: networks !== null,
    networks: (networks ?? []).join('\n'),
    contactEmail: contactEmail ?? '',
  };
}

export function termsOf({ name, scopes, limited, networks, contactEmail }: TokenModel): TokenTerms {
  return {
    name: name.trim(),
    scopes: TOKEN_SCOPE_CODES.filter((scope) => scopes[scope]),
    networks: limited ? linesOf(networks).map(canonical) : null,
    ...(contactEmail.trim() !== '' && { contactEmail: contactEmail.trim() }),
  };
}

/** What may be wrong with the terms of a token, told at its field. */
export function checkTerms(path: SchemaPathTree<TokenModel>): void {
  required(path.name, { message: 'Donnez un nom au token.' });
  maxLength(path.name, 80, { message: 'Le nom a au plus 80 caractères.' });
  validate(path.scopes, ({ value }) =>
    Object.values(value()).some(Boolean)
      ? undefined
      : { kind: 'scopes', message: 'Cochez au moins une autorisation.' },
  );
  validate(path.networks, ({ value, valueOf }) => {
    if (!valueOf(path.limited)) return undefined;
    const lines = linesOf(value());
    if (lines.length === 0) {
      return { kind: 'reseaux', message: 'Indiquez au moins un réseau, un par ligne.' };
    }
    const wrong = lines.find((line) => parseNetwork(line) === null);
    return wrong === undefined
      ? undefined
      : {
          kind: 'reseaux',
          message: `« ${wrong} » n’est pas un réseau : écrivez par exemple 203.0.113.0/24.`,
        };
  });
  email(path.contactEmail, { message: 'Le contact n’est pas une adresse e-mail.' });
}

/** The last day of a token: from tomorrow to a year from now. */
export function checkExpiry(path: SchemaPath<string>): void {
  required(path, { message: 'Renseignez la date d’expiration du token.' });
  validate(path, ({ value }) => {
    const [day, latest] = [value(), latestDay()];
    if (day === '') return undefined;
    if (isCivilDate(day) && day > today() && day <= latest) return undefined;
    const message = `La date d’expiration va de demain au ${frenchDay(latest)}.`;
    return { kind: 'expiration', message };
  });
}

function checked(scopes: readonly TokenScope[]): Record<TokenScope, boolean> {
  return Object.fromEntries(
    TOKEN_SCOPE_CODES.map((scope) => [scope, scopes.includes(scope)]),
  ) as Record<TokenScope, boolean>;
}

function linesOf(text: string): string[] {
  return text.split(/[\s,;]+/).filter((line) => line !== '');
}

function canonical(line: string): string {
  const network = parseNetwork(line);
  return network === null ? line : formatNetwork(network);
}
