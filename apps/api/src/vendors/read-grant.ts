import { OAuthError } from './oauth-error.js';

/** Who asks for an access token. */
export interface Grant {
  readonly clientId: string;
  readonly clientSecret: string;
}

const MAX_LENGTH = 200;

/**
 * Reads a token request: credentials in the body or by HTTP Basic, never both.
 *
 * @throws OAuthError
 */
export function readGrant(body: unknown, authorization: string | undefined): Grant {
  const fields = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
  const grantType = text(fields, 'grant_type');
  if (grantType === '') {
    throw new OAuthError('invalid_request', 'Le paramètre grant_type est obligatoire.');
  }
  if (grantType !== 'client_credentials') {
    throw new OAuthError('unsupported_grant_type', 'Seul « client_credentials » est accepté.');
  }
  const inBody = {
    clientId: text(fields, 'client_id'),
    clientSecret: text(fields, 'client_secret'),
  };
  if (authorization === undefined) {
    if (inBody.clientId === '' || inBody.clientSecret === '') {
      throw new OAuthError('invalid_client', 'client_id et client_secret sont obligatoires.');
    }
    return inBody;
  }
  if (inBody.clientSecret !== '') {
    throw new OAuthError('invalid_request', 'Les identifiants sont donnés deux fois.');
  }
  return readBasic(authorization);
}

/** `Basic base64(client_id:client_secret)`, both parts form-encoded (RFC 6749 §2.3.1). */
function readBasic(authorization: string): Grant {
  const encoded = /^Basic ([A-Za-z0-9+/=]{1,1000})$/i.exec(authorization)?.[1] ?? '';
  const pair = Buffer.from(encoded, 'base64').toString('utf8');
  const colon = pair.indexOf(':');
  try {
    if (colon > 0) {
      return {
        clientId: checked(decodeURIComponent(pair.slice(0, colon))),
        clientSecret: checked(decodeURIComponent(pair.slice(colon + 1))),
      };
    }
  } catch {
    // A stray « % »: answered like any other unreadable header.
  }
  throw new OAuthError('invalid_client', 'L’en-tête Authorization n’est pas lisible.');
}

function text(fields: Record<string, unknown>, name: string): string {
  const value = Object.hasOwn(fields, name) ? (fields[name] ?? '') : '';
  if (typeof value !== 'string') {
    throw new OAuthError('invalid_request', `Le paramètre ${name} doit être un texte.`);
  }
  return checked(value);
}

function checked(value: string): string {
  if (value.length > MAX_LENGTH || value.includes('\0') || !value.isWellFormed()) {
    throw new OAuthError('invalid_request', 'Un paramètre n’est pas acceptable.');
  }
  return value;
}
