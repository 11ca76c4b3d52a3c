import type { FastifyInstance } from 'fastify';
import { Problem } from '../http/index.js';

/** Where vendors get their access tokens. */
export const TOKEN_PATH = '/api/oauth/token';

/**
 * Lets one route, and no other, receive an HTML-form body: OAuth2 wants it there (RFC 6749 §4.4.2).
 * Elsewhere a form body stays refused, which is half of the protection against forged requests.
 */
export function acceptTokenForms(server: FastifyInstance): void {
  server.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    (request, body, done) => {
      if (request.url.split('?')[0] !== TOKEN_PATH) {
        done(new Problem('type_non_pris_en_charge'));
      } else {
        done(null, Object.fromEntries(new URLSearchParams(body as string)));
      }
    },
  );
}
