import { HttpClient } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type { Audience, Right } from '@apprentissage/domain';
import { firstValueFrom } from 'rxjs';

/** Who is signed in, and what they may do. */
export interface Session {
  readonly user: {
    readonly id: string;
    readonly nom: string;
    readonly prenom: string;
    readonly identifiant: string;
  };
  readonly audience: Audience;
  readonly cfa: {
    readonly id: string;
    readonly siret: string;
    readonly uai: string;
    readonly raisonSociale: string;
  } | null;
  readonly rights: readonly Right[];
}

export interface SignInRequest {
  readonly identifiant: string;
  readonly motDePasse: string;
}

export interface SignUpRequest extends SignInRequest {
  readonly siret: string;
  readonly raisonSociale: string;
  readonly uai: string;
  readonly nom: string;
  readonly prenom: string;
  readonly email: string;
}

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
