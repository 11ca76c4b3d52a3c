import { HttpClient, httpResource } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type { components } from '@apprentissage/api-types';
import { firstValueFrom } from 'rxjs';

type Schemas = components['schemas'];

/** « Coordonnées », as kept. */
export type Cfa = Schemas['CfaView'];
export type CfaRequest = Schemas['CfaRequest'];
/** One field that somebody changed. */
export type CfaChange = Schemas['CfaChangeView'];
export type CfaChanges = Schemas['CfaChangesPage'];

const CFA_URL = '/api/cfa';

/** The details of the CFA; to be called in an injection context. */
export function cfaDetails() {
  return httpResource<Cfa>(() => CFA_URL);
}

/** What was changed, the newest first; to be called in an injection context. */
export function cfaChanges(cursor: () => string | null) {
  return httpResource<CfaChanges>(() => {
    const at = cursor();
    return { url: '/api/cfa/history', ...(at !== null && { params: { cursor: at } }) };
  });
}

/** What changes the details. */
@Service()
export class CfaClient {
  private readonly http = inject(HttpClient);

  read(): Promise<Cfa> {
    return firstValueFrom(this.http.get<Cfa>(CFA_URL));
  }

  /** @param version the one that was read */
  change(request: CfaRequest, version: number): Promise<Cfa> {
    const headers = { 'If-Match': `"${version}"` };
    return firstValueFrom(this.http.put<Cfa>(CFA_URL, request, { headers }));
  }

  /** Asks the register of establishments again. */
  check(): Promise<Cfa> {
    return firstValueFrom(this.http.post<Cfa>('/api/cfa/register-check', {}));
  }
}
