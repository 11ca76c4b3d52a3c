import { HttpClient, httpResource } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type { components } from '@apprentissage/api-types';
import { firstValueFrom } from 'rxjs';

const URL = '/api/backoffice/invitations';

/** An account that a CFA asked for past its daily number. */
export type WaitingInvitation = components['schemas']['WaitingInvitation'];

/** What waits, the oldest first; to be called in an injection context. */
export function waitingInvitations() {
  return httpResource<readonly WaitingInvitation[]>(() => URL);
}

/** What decides of them. */
@Service()
export class ApprovalsClient {
  private readonly http = inject(HttpClient);

  approve(id: string): Promise<unknown> {
    return firstValueFrom(this.http.post(`${URL}/${encodeURIComponent(id)}/approuver`, null));
  }

  refuse(id: string): Promise<unknown> {
    return firstValueFrom(this.http.post(`${URL}/${encodeURIComponent(id)}/refuser`, null));
  }
}
