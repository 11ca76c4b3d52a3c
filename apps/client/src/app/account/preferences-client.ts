import { HttpClient, httpResource } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type { components } from '@apprentissage/api-types';
import { firstValueFrom } from 'rxjs';

type Schemas = components['schemas'];

/** Which notifications also come by mail, and when. */
export type Preferences = Schemas['PreferencesView'];
export type PreferencesRequest = Schemas['PreferencesRequest'];
export type Choice = PreferencesRequest['action'];

const URL = '/api/notifications/preferences';

/** The choices of who is here; to be called in an injection context. */
export function preferences() {
  return httpResource<Preferences>(() => URL);
}

/** What changes them. */
@Service()
export class PreferencesClient {
  private readonly http = inject(HttpClient);

  /** @param version the one that was read */
  change(request: PreferencesRequest, version: number): Promise<Preferences> {
    const headers = { 'If-Match': `"${version}"` };
    return firstValueFrom(this.http.put<Preferences>(URL, request, { headers }));
  }
}
