import { HttpClient, httpResource } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type { Actor, ContractState, Fault } from '@apprentissage/domain';
import { firstValueFrom } from 'rxjs';
import type { TimelineEntry } from '../ui/state-timeline.js';

/** One contract in the queue of the instructeurs. */
export interface QueueRow {
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
  readonly cfa: { readonly id: string; readonly raisonSociale: string; readonly siret: string };
  /** Who took it */
  readonly instructeur: { readonly id: string; readonly name: string } | null;
  /** Receipt plus 20 days, `YYYY-MM-DD` */
  readonly dueOn: string;
  readonly overdue: boolean;
}

export interface QueuePage {
  readonly items: readonly QueueRow[];
  readonly total: number;
  readonly next: string | null;
}

/** One contract as its instructeur reads it. */
export interface Dossier extends QueueRow {
  readonly version: number;
  readonly commentaire: string | null;
  readonly cerfa: Readonly<Record<string, unknown>>;
  readonly timeline: readonly TimelineEntry[];
  /** All that the checks find */
  readonly controles: readonly Fault[];
}

export interface QueueParams {
  readonly status?: readonly ContractState[];
  readonly mine?: 'true';
  readonly cursor?: string;
  readonly numero?: string;
}

/** What an instructeur does to a dossier. */
export type Act =
  | { readonly name: 'take' | 'release' }
  | { readonly name: 'request-pieces' | 'refuse'; readonly motif: string }
  | { readonly name: 'engage'; readonly numeroDeca: string };

/** A page of the queue; to be called in an injection context. */
export function queuePage(params: () => QueueParams) {
  return httpResource<QueuePage>(() => ({
    url: '/api/backoffice/contracts',
    params: { ...params() },
  }));
}

/** One dossier; to be called in an injection context. */
export function dossier(id: () => string) {
  return httpResource<Dossier>(() => `/api/backoffice/contracts/${encodeURIComponent(id())}`);
}

/** What changes dossiers. */
@Service()
export class BackofficeClient {
  private readonly http = inject(HttpClient);

  /** Acts on the dossier as it was read (`version`); gives it back as it has become. */
  act({ id, version }: Dossier, { name, ...body }: Act): Promise<Dossier> {
    return firstValueFrom(
      this.http.post<Dossier>(`/api/backoffice/contracts/${encodeURIComponent(id)}/${name}`, body, {
        headers: { 'If-Match': `"${version}"` },
      }),
    );
  }
}
