import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import type { Brand } from '../config/index.js';
import { escapeHtml } from './escape-html.js';

const NONCE = '__CSP_NONCE__';

/** Where the image of `BRAND_LOGO` is served. */
export const LOGO_ADDRESS = '/logo';

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
 * address that is not the API's (the client has its own router). The page wears the brand.
 */
export async function serveClient(
  server: FastifyInstance,
  clientDir: string,
  brand: Brand,
): Promise<void> {
  const page = dress(readFileSync(join(clientDir, 'index.html'), 'utf8'), brand);
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
  const { logo } = brand;
  if (logo !== null) {
    server.get(LOGO_ADDRESS, (_request, reply) =>
      reply
        .header('cache-control', 'public, max-age=3600')
        // A drawing has styles of its own; opened as a page, it runs nothing.
        .header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox")
        .type(logo.type)
        .send(logo.bytes),
    );
  }
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

/** The built page with the operator's name, colours and mark instead of the portal's own. */
function dress(page: string, { portalName, color, bandColor, logo }: Brand): string {
  const colors = [
    ...(color === null ? [] : [`--app-brand:${color}`]),
    ...(bandColor === null ? [] : [`--app-band:${bandColor}`]),
  ];
  const style =
    colors.length === 0 ? '' : `<style nonce="${NONCE}">html{${colors.join(';')}}</style>`;
  let dressed = page
    .replaceAll('Action Apprentissage', () => escapeHtml(portalName))
    .replace('</head>', () => `${style}</head>`);
  if (bandColor !== null) {
    dressed = dressed.replace(/(name="theme-color" content=")[^"]*/, `$1${bandColor}`);
  }
  if (logo !== null) {
    dressed = dressed.replace(/<link rel="icon"[^>]*>/, `<link rel="icon" href="${LOGO_ADDRESS}">`);
  }
  return dressed;
}
