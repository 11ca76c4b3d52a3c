import { HttpClient, httpResource } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type { components } from '@apprentissage/api-types';
import { firstValueFrom } from 'rxjs';

type Schemas = components['schemas'];

/** The account of who is signed in. */
export type MyAccount = Schemas['MyAccountView'];
export type MyAccountRequest = Schemas['MyAccountRequest'];
/** A new address that waits for its mailed link. */
export type AddressChange = Schemas['AddressChangeView'];
/** An address in service that did not get its last mail. */
export type Bounce = Schemas['BounceView'];
export type OwnSession = Schemas['OwnSessionView'];
export type SignIn = Schemas['SignInView'];

/** The mailed links of an account, by what they do. */
export type AccountLink =
  | 'email'
  | 'identifiant'
  | 'annulation-email'
  | 'annulation-identifiant'
  | 'annulation-double-authentification';

const LINK_URLS: Record<AccountLink, string> = {
  email: '/api/account/confirm-email',
  identifiant: '/api/account/confirm-identifiant',
  'annulation-email': '/api/account/undo-email',
  'annulation-identifiant': '/api/account/undo-identifiant',
  'annulation-double-authentification': '/api/account/undo-second-factor',
};

const ACCOUNT_URL = '/api/account';

/** The account; to be called in an injection context. */
export function myAccount() {
  return httpResource<MyAccount>(() => ACCOUNT_URL);
}

/** The open sessions; to be called in an injection context. */
export function ownSessions() {
  return httpResource<readonly OwnSession[]>(() => '/api/account/sessions');
}

/** The last sign-ins; to be called in an injection context. */
export function signIns() {
  return httpResource<readonly SignIn[]>(() => '/api/account/connexions');
}

/** What changes the account. */
@Service()
export class AccountClient {
  private readonly http = inject(HttpClient);

  read(): Promise<MyAccount> {
    return firstValueFrom(this.http.get<MyAccount>(ACCOUNT_URL));
  }

  /** @param version the one that was read */
  change(request: MyAccountRequest, version: number): Promise<MyAccount> {
    const headers = { 'If-Match': `"${version}"` };
    return firstValueFrom(this.http.put<MyAccount>(ACCOUNT_URL, request, { headers }));
  }

  changeIdentifiant(nouvelIdentifiant: string, motDePasse: string): Promise<unknown> {
    return this.post('/api/account/identifiant', { nouvelIdentifiant, motDePasse });
  }

  changePassword(motDePasseActuel: string, nouveauMotDePasse: string): Promise<unknown> {
    return this.post('/api/account/mot-de-passe', { motDePasseActuel, nouveauMotDePasse });
  }

  resendLink(id: string): Promise<unknown> {
    return this.post(`/api/account/changements/${encodeURIComponent(id)}/renvoyer`, {});
  }

  giveUp(id: string): Promise<unknown> {
    return this.delete(`/api/account/changements/${encodeURIComponent(id)}`);
  }

  closeSession(id: string): Promise<unknown> {
    return this.delete(`/api/account/sessions/${encodeURIComponent(id)}`);
  }

  closeOtherSessions(): Promise<unknown> {
    return this.delete('/api/account/sessions');
  }

  /** « Ce n'était pas moi »: ends every session, this one too. */
  disown(connexion: string): Promise<unknown> {
    return this.post('/api/account/connexions/signalement', { connexion });
  }

  follow(link: AccountLink, jeton: string): Promise<unknown> {
    return this.post(LINK_URLS[link], { jeton });
  }

  private post(url: string, body: object): Promise<unknown> {
    return firstValueFrom(this.http.post(url, body));
  }

  private delete(url: string): Promise<unknown> {
    return firstValueFrom(this.http.delete(url));
  }
}
