import { HttpClient, httpResource } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type { components } from '@apprentissage/api-types';
import { firstValueFrom } from 'rxjs';
import { once } from '../ui/send-once.js';

type Schemas = components['schemas'];

/** One version of the OPCO's account for refunds. */
export type RefundSettings = Schemas['RefundSettingsView'];
export type RefundSettingsRequest = Schemas['RefundSettingsRequest'];

const URL = '/api/backoffice/refund-settings';

/** Every version, the newest first; to be called in an injection context. */
export function refundSettings() {
  return httpResource<readonly RefundSettings[]>(() => URL);
}

/** What changes it: one proposes, another decides. */
@Service()
export class RefundSettingsClient {
  private readonly http = inject(HttpClient);

  propose(request: RefundSettingsRequest): Promise<readonly RefundSettings[]> {
    return firstValueFrom(
      this.http.post<readonly RefundSettings[]>(URL, request, { context: once() }),
    );
  }

  decide(id: string, act: 'confirm' | 'reject'): Promise<readonly RefundSettings[]> {
    const url = `${URL}/${encodeURIComponent(id)}/${act}`;
    return firstValueFrom(this.http.post<readonly RefundSettings[]>(url, {}));
  }
}
