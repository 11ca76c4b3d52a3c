import type { ParamMap } from '@angular/router';
import { CONTRACT_STATE_CODES } from '@apprentissage/domain';
import type { QueueParams } from './backoffice-client.js';

/** The three ways to look at the contracts, in the order of the screen. */
export const QUEUE_VIEWS = {
  'a-traiter': { label: 'À traiter' },
  miens: { label: 'Les miens' },
  tous: { label: 'Tous les statuts' },
} as const;

export type QueueView = keyof typeof QUEUE_VIEWS;

/** The view an address asks for; « À traiter » when it says nothing we know. */
export function readView(params: ParamMap): QueueView {
  const asked = params.get('vue') ?? '';
  return Object.hasOwn(QUEUE_VIEWS, asked) ? (asked as QueueView) : 'a-traiter';
}

/** What the server is asked for a view; a number is searched in every status. */
export function queueParams(
  view: QueueView,
  numero: string | null,
  cursor: string | null,
): QueueParams {
  return {
    ...(numero !== null && { numero }),
    ...(view === 'miens' && { mine: 'true' as const }),
    ...(view === 'tous' && { status: CONTRACT_STATE_CODES }),
    ...(cursor !== null && { cursor }),
  };
}
