import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

const NONCE = '__CSP_NONCE__';

/** The Content-Security-Policy of the portal's pages: no inline script, no inline style without nonce. */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'self'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'self'",
    "frame-ancestors 'none'",
    "form-action 'self'",
    "require-trusted-types-for 'script'",
    'trusted-types angular angular#components angular#bundler',
  ].join('; ');
}

/**
 * Serves the built client: fingerprinted files for ever, the page itself with a fresh nonce for any
 * address that is not the API's (the client has its own router).
 */
export async function serveClient(server: FastifyInstance, clientDir: string): Promise<void> {
  const page = readFileSync(join(clientDir, 'index.html'), 'utf8');
  await server.register(fastifyStatic, {
    root: clientDir,
    index: false,
    wildcard: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => {
      const immutable = /-[A-Z0-9]{8}\.(js|css|woff2)(\.br|\.gz)?$/.test(path);
      void reply.header(
        'cache-control',
        immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
    },
  });
  server.get('/*', (request, reply) => {
    const isApi = request.url === '/api' || request.url.startsWith('/api/');
    if (isApi || !(request.headers.accept ?? '*/*').includes('html')) return reply.callNotFound();
    const nonce = randomBytes(16).toString('base64');
    return (
      reply
        .header('content-security-policy', contentSecurityPolicy(nonce))
        .header('cache-control', 'no-store')
        // The address of a page may hold the secret of a mailed link: what it asks for does not repeat it.
        .header('referrer-policy', 'no-referrer')
        .type('text/html; charset=utf-8')
        .send(page.replaceAll(NONCE, nonce))
    );
  });
}
