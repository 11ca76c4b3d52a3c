import { HttpClient } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type { components } from '@apprentissage/api-types';
import { firstValueFrom } from 'rxjs';

/** What an invitation opens. */
export type Invitation = components['schemas']['InvitationView'];

/** What the mailed link of an invitation asks of the server. */
@Service()
export class InvitationClient {
  private readonly http = inject(HttpClient);

  read(jeton: string): Promise<Invitation> {
    return firstValueFrom(this.http.post<Invitation>('/api/account/invitation', { jeton }));
  }

  accept(jeton: string, motDePasse: string): Promise<unknown> {
    const body = { jeton, motDePasse };
    return firstValueFrom(this.http.post('/api/account/invitation/accept', body));
  }
}
