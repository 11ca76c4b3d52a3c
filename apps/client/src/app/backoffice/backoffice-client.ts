import { HttpClient, httpResource } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type { components } from '@apprentissage/api-types';
import type { ContractState } from '@apprentissage/domain';
import { firstValueFrom } from 'rxjs';

type Schemas = components['schemas'];

/** One contract in the queue of the instructeurs. */
export type QueueRow = Schemas['QueueRow'];
export type QueuePage = Schemas['QueuePage'];
/** One contract as its instructeur reads it. */
export type Dossier = Schemas['InstructionView'];

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
