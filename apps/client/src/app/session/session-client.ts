import { HttpClient } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type { components } from '@apprentissage/api-types';
import type { AuthenticationResponseJSON } from '@simplewebauthn/browser';
import { firstValueFrom } from 'rxjs';
import type { PasskeyQuestion } from './passkeys.js';

type Schemas = components['schemas'];

/** Who is signed in, and what they may do. */
export type Session = Schemas['SessionView'];
/** What follows a right password: the session, or the second step. */
export type SignInAnswer = Schemas['SignInAnswer'];
export type SignInRequest = Schemas['SignInRequest'];
export type SignUpRequest = Schemas['SignUpRequest'];

/** The requests about sessions and accounts. */
@Service()
export class SessionClient {
  private readonly http = inject(HttpClient);

  read(): Promise<Session> {
    return firstValueFrom(this.http.get<Session>('/api/session'));
  }

  open(request: SignInRequest): Promise<SignInAnswer> {
    return firstValueFrom(this.http.post<SignInAnswer>('/api/session', request));
  }

  /** The second step: six digits, or a recovery code. */
  sendCode(code: string): Promise<Session> {
    return firstValueFrom(this.http.post<Session>('/api/session/second-factor', { code }));
  }

  /** The second step with a passkey: what to ask it. */
  secondFactorQuestion(): Promise<PasskeyQuestion> {
    return firstValueFrom(
      this.http.post<PasskeyQuestion>('/api/session/second-factor/passkey/options', {}),
    );
  }

  secondFactorAnswer(reponse: AuthenticationResponseJSON): Promise<Session> {
    return firstValueFrom(
      this.http.post<Session>('/api/session/second-factor/passkey', { reponse }),
    );
  }

  /** Sign-in with a passkey alone: what to ask it, and the name of that question. */
  passkeyQuestion(): Promise<PasskeyQuestion & { readonly defi: string }> {
    return firstValueFrom(
      this.http.post<PasskeyQuestion & { readonly defi: string }>(
        '/api/session/passkey/options',
        {},
      ),
    );
  }

  openWithPasskey(defi: string, reponse: AuthenticationResponseJSON): Promise<Session> {
    return firstValueFrom(this.http.post<Session>('/api/session/passkey', { defi, reponse }));
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
