import { HttpClient, httpResource } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type { components } from '@apprentissage/api-types';
import { firstValueFrom } from 'rxjs';
import { once } from '../ui/send-once.js';
import { apiParams, type CallsQuery } from './calls-query.js';

type Schemas = components['schemas'];

/** A token as the CFA's administrator sees it: never the secret. */
export type Token = Schemas['TokenView'];
/** A token just made: the only answer that ever holds the secret. */
export type NewToken = Schemas['NewTokenView'];
/** The same, and until when the one that it replaces is valid. */
export type RenewedToken = Schemas['RenewedTokenView'];
/** What a person decides of a token. */
export type TokenTerms = Schemas['TokenRequest'];
/** One call made with a token. */
export type TokenCall = Schemas['TokenCallView'];
export type TokenCallsPage = Schemas['TokenCallsPage'];

const TOKENS_URL = '/api/tokens';

/** The tokens of the CFA; to be called in an injection context. */
export function tokenList() {
  return httpResource<readonly Token[]>(() => TOKENS_URL);
}

/** A page of the calls of a token; to be called in an injection context. */
export function tokenCalls(id: () => string, query: () => CallsQuery) {
  return httpResource<TokenCallsPage>(() => ({
    url: `${TOKENS_URL}/${encodeURIComponent(id())}/calls`,
    params: { ...apiParams(query()), ...(query().cursor !== '' && { cursor: query().cursor }) },
  }));
}

/** What changes tokens. */
@Service()
export class TokensClient {
  private readonly http = inject(HttpClient);

  /** @param expiresOn last day of the token, `YYYY-MM-DD` */
  create(terms: TokenTerms, expiresOn: string): Promise<NewToken> {
    return firstValueFrom(
      this.http.post<NewToken>(TOKENS_URL, { ...terms, expiresOn }, { context: once() }),
    );
  }

  /** One of them; `null` when the CFA has it no more. */
  async read(id: string): Promise<Token | null> {
    const tokens = await firstValueFrom(this.http.get<readonly Token[]>(TOKENS_URL));
    return tokens.find((token) => token.id === id) ?? null;
  }

  change({ id, version }: Token, terms: TokenTerms): Promise<Token> {
    const headers = { 'If-Match': `"${version}"` };
    return firstValueFrom(this.http.put<Token>(this.address(id), terms, { headers }));
  }

  /** @param overlapDays for how many days the former stays valid */
  renew(id: string, overlapDays: number, expiresOn: string): Promise<RenewedToken> {
    return firstValueFrom(
      this.http.post<RenewedToken>(
        `${this.address(id)}/renew`,
        { overlapDays, expiresOn },
        { context: once() },
      ),
    );
  }

  revoke(id: string): Promise<unknown> {
    return firstValueFrom(this.http.delete(this.address(id)));
  }

  private address(id: string): string {
    return `${TOKENS_URL}/${encodeURIComponent(id)}`;
  }
}
