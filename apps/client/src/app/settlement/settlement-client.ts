import { HttpClient, httpResource } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type { components } from '@apprentissage/api-types';
import type { SettlementMode } from '@apprentissage/domain';
import { firstValueFrom } from 'rxjs';

type Schemas = components['schemas'];

/** The mode of settlement of the CFA, its past, and how to refund. */
export type Settlement = Schemas['SettlementView'];
export type Instructions = Schemas['RefundInstructions'];

/** The settlement of avoirs; to be called in an injection context. */
export function settlement() {
  return httpResource<Settlement>(() => '/api/settlement');
}

/** What changes it. */
@Service()
export class SettlementClient {
  private readonly http = inject(HttpClient);

  /** @param version the one that was read */
  choose(mode: SettlementMode, version: number): Promise<Settlement> {
    const headers = { 'If-Match': `"${version}"` };
    return firstValueFrom(this.http.put<Settlement>('/api/settlement', { mode }, { headers }));
  }
}
