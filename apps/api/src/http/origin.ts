import type { FastifyRequest } from 'fastify';
import { Problem } from './problem.js';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses what another site makes a browser ask with somebody's session, reading included: no page but
 * the portal's own shows a file, a picture or an export, and no mail links to one.
 *
 * @throws Problem `origine_refusee`
 */
export function checkSite({ headers }: FastifyRequest): void {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') {
    throw new Problem('origine_refusee');
  }
}

/**
 * Refuses a state-changing request that another site could have sent: it must carry our own header
 * (which no form can set), and the browser must say that it comes from this very origin.
 *
 * @throws Problem `origine_refusee`
 */
export function checkOrigin(request: FastifyRequest): void {
  if (SAFE_METHODS.has(request.method)) return;
  const { origin, host } = request.headers;
  const site = request.headers['sec-fetch-site'];
  const sameOrigin =
    typeof origin === 'string' && URL.canParse(origin) && new URL(origin).host === host;
  if (
    !sameOrigin ||
    (site !== undefined && site !== 'same-origin') ||
    request.headers['x-requested-with'] !== 'action-apprentissage'
  ) {
    throw new Problem('origine_refusee');
  }
}
