import { HttpClient } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type { components } from '@apprentissage/api-types';
import { firstValueFrom } from 'rxjs';

type Schemas = components['schemas'];

/** Who is signed in, and what they may do. */
export type Session = Schemas['SessionView'];
export type SignInRequest = Schemas['SignInRequest'];
export type SignUpRequest = Schemas['SignUpRequest'];

/** The requests about sessions and accounts. */
@Service()
export class SessionClient {
  private readonly http = inject(HttpClient);

  read(): Promise<Session> {
    return firstValueFrom(this.http.get<Session>('/api/session'));
  }

  open(request: SignInRequest): Promise<Session> {
    return firstValueFrom(this.http.post<Session>('/api/session', request));
  }

  close(): Promise<unknown> {
    return firstValueFrom(this.http.delete('/api/session'));
  }

  signUp(request: SignUpRequest): Promise<unknown> {
    return firstValueFrom(this.http.post('/api/account/sign-up', request));
  }

  confirm(jeton: string): Promise<unknown> {
    return firstValueFrom(this.http.post('/api/account/confirm', { jeton }));
  }

  resendConfirmation(identifiant: string): Promise<unknown> {
    return firstValueFrom(this.http.post('/api/account/confirm/resend', { identifiant }));
  }

  askNewPassword(identifiant: string): Promise<unknown> {
    return firstValueFrom(this.http.post('/api/account/forgotten-password', { identifiant }));
  }

  resetPassword(jeton: string, motDePasse: string): Promise<unknown> {
    return firstValueFrom(this.http.post('/api/account/reset-password', { jeton, motDePasse }));
  }
}
