import { httpResource } from '@angular/common/http';
import type { Actor, ContractState, Fault } from '@apprentissage/domain';
import type { TimelineEntry } from '../ui/state-timeline.js';
import { apiParams, type ContractQuery } from './contract-query.js';

/** One contract, as the list shows it. */
export interface ContractRow {
  readonly id: string;
  readonly numero: string;
  readonly numeroExterne: string;
  readonly numeroDeca: string | null;
  readonly status: ContractState;
  readonly piecesDemandees: boolean;
  readonly apprenti: { readonly nom: string; readonly prenom: string };
  readonly employeur: { readonly denomination: string; readonly siret: string };
  readonly formation: { readonly intitule: string; readonly rncp: string };
  readonly dateConclusion: string;
  readonly dateDebutContrat: string;
  readonly dateFinContrat: string;
  readonly transmisLe: string;
  readonly actsNext: Actor;
}

export interface ContractPage {
  readonly items: readonly ContractRow[];
  /** Contracts that the filters keep, on all pages. */
  readonly total: number;
  readonly next: string | null;
  readonly previous: string | null;
}

/** One contract, whole. */
export interface Contract extends ContractRow {
  readonly version: number;
  readonly commentaire: string | null;
  readonly cerfa: Readonly<Record<string, unknown>>;
  readonly alertes: readonly Fault[];
  readonly timeline: readonly TimelineEntry[];
}

/** A page of contracts; to be called in an injection context. */
export function contractPage(query: () => ContractQuery) {
  return httpResource<ContractPage>(() => ({ url: '/api/contracts', params: apiParams(query()) }));
}

/** One contract; to be called in an injection context. */
export function contract(id: () => string) {
  return httpResource<Contract>(() => `/api/contracts/${encodeURIComponent(id())}`);
}
