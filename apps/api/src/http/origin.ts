import type { FastifyRequest } from 'fastify';
import { Problem } from './problem.js';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

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
