import { HttpClient, httpResource } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type { components } from '@apprentissage/api-types';
import type { RegistrationResponseJSON } from '@simplewebauthn/browser';
import { firstValueFrom } from 'rxjs';
import type { NewPasskeyQuestion } from '../../session/passkeys.js';

type Schemas = components['schemas'];

/** The second factor of who is signed in. */
export type SecondFactor = Schemas['SecondFactorView'];
export type Passkey = Schemas['PasskeyView'];
/** What an authenticator needs; the only answer that ever holds the secret. */
export type NewTotp = Schemas['NewTotpView'];
/** Recovery codes just made: the only answer that ever holds them; `null` when there were some already. */
export type NewCodes = Schemas['FirstCodesView'];

const URL = '/api/account/second-factor';

/** The second factor; to be called in an injection context. */
export function mySecondFactor() {
  return httpResource<SecondFactor>(() => URL);
}

/** What changes the second factor. */
@Service()
export class SecondFactorClient {
  private readonly http = inject(HttpClient);

  startTotp(): Promise<NewTotp> {
    return firstValueFrom(this.http.post<NewTotp>(`${URL}/totp`, {}));
  }

  confirmTotp(code: string): Promise<NewCodes> {
    return firstValueFrom(this.http.post<NewCodes>(`${URL}/totp/confirm`, { code }));
  }

  removeTotp(): Promise<unknown> {
    return firstValueFrom(this.http.delete(`${URL}/totp`));
  }

  newCodes(): Promise<NewCodes> {
    return firstValueFrom(this.http.post<NewCodes>(`${URL}/recovery-codes`, {}));
  }

  newPasskeyQuestion(): Promise<NewPasskeyQuestion> {
    return firstValueFrom(this.http.post<NewPasskeyQuestion>(`${URL}/passkeys/options`, {}));
  }

  addPasskey(nom: string, reponse: RegistrationResponseJSON): Promise<NewCodes> {
    return firstValueFrom(this.http.post<NewCodes>(`${URL}/passkeys`, { nom, reponse }));
  }

  removePasskey(id: string): Promise<unknown> {
    return firstValueFrom(this.http.delete(`${URL}/passkeys/${encodeURIComponent(id)}`));
  }
}
