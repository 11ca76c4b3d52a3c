import { HttpClient, httpResource } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type { components } from '@apprentissage/api-types';
import { firstValueFrom } from 'rxjs';

type Schemas = components['schemas'];

/** A token as the CFA's administrator sees it: never the secret. */
export type Token = Schemas['TokenView'];
/** A token just made: the only answer that ever holds the secret. */
export type NewToken = Schemas['NewTokenView'];

/** The tokens of the CFA; to be called in an injection context. */
export function tokenList() {
  return httpResource<readonly Token[]>(() => '/api/tokens');
}

/** What changes tokens. */
@Service()
export class TokensClient {
  private readonly http = inject(HttpClient);

  /** @param expiresOn last day of the token, `YYYY-MM-DD` */
  create(name: string, expiresOn: string): Promise<NewToken> {
    return firstValueFrom(this.http.post<NewToken>('/api/tokens', { name, expiresOn }));
  }

  revoke(id: string): Promise<unknown> {
    return firstValueFrom(this.http.delete(`/api/tokens/${encodeURIComponent(id)}`));
  }
}
