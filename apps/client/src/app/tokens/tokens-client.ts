import { HttpClient, httpResource } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { firstValueFrom } from 'rxjs';

/** A token as the CFA's administrator sees it: never the secret. */
export interface Token {
  readonly id: string;
  readonly name: string;
  /** First characters of the secret */
  readonly prefix: string;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly revokedAt: string | null;
  readonly lastUsedAt: string | null;
  /** Vendor, product and version that used it last */
  readonly lastSoftware: string | null;
}

/** A token just made: the only answer that ever holds the secret. */
export interface NewToken {
  readonly id: string;
  readonly name: string;
  readonly token: string;
  readonly expiresAt: string;
}

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
