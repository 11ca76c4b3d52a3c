import { HttpClient, httpResource } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type { components } from '@apprentissage/api-types';
import type { Right } from '@apprentissage/domain';
import { firstValueFrom } from 'rxjs';
import { once } from '../ui/send-once.js';
import { PEOPLE } from './people.js';
import { apiParams, type UserQuery } from './user-query.js';

type Schemas = components['schemas'];

/** Somebody who may sign in, or is invited to. */
export type User = Schemas['UserView'];
export type UserState = User['etat'];
export type UserPage = Schemas['UserPage'];
/** The rights are those of the audience; the server refuses others. */
export type NewUserRequest = OfEither<Schemas['NewUserRequest']>;
export type UserRequest = OfEither<Schemas['UserRequest']>;
type OfEither<Request> = Omit<Request, 'rights'> & { readonly rights: readonly Right[] };

/** A page of the list; to be called in an injection context. */
export function userPage(query: () => UserQuery) {
  const { api } = inject(PEOPLE);
  return httpResource<UserPage>(() => ({ url: api, params: apiParams(query()) }));
}

/** One person, nobody without an id; to be called in an injection context. */
export function user(id: () => string | undefined) {
  const { api } = inject(PEOPLE);
  return httpResource<User>(() => {
    const asked = id();
    return asked === undefined ? undefined : `${api}/${encodeURIComponent(asked)}`;
  });
}

/** Everybody active or invited, with their rights; to be called in an injection context. */
export function whoCanDoWhat(wanted: () => boolean = () => true) {
  const { api } = inject(PEOPLE);
  return httpResource<readonly User[]>(() => (wanted() ? `${api}/qui-peut-quoi` : undefined));
}

/** What changes the people of the route one is on. */
@Service({ autoProvided: false })
export class UsersClient {
  private readonly http = inject(HttpClient);
  private readonly api = inject(PEOPLE).api;

  read(id: string): Promise<User> {
    return firstValueFrom(this.http.get<User>(this.addressOf(id)));
  }

  invite(request: NewUserRequest): Promise<User> {
    return firstValueFrom(this.http.post<User>(this.api, request, { context: once() }));
  }

  /** @param version the one that was read */
  change(id: string, request: UserRequest, version: number): Promise<User> {
    return firstValueFrom(
      this.http.put<User>(this.addressOf(id), request, { headers: matching(version) }),
    );
  }

  deactivate({ id, version }: User): Promise<User> {
    return this.act(`${this.addressOf(id)}/desactiver`, version);
  }

  reactivate({ id, version }: User): Promise<User> {
    return this.act(`${this.addressOf(id)}/reactiver`, version);
  }

  inviteAgain({ id }: User): Promise<unknown> {
    return firstValueFrom(this.http.post(`${this.addressOf(id)}/invitation`, null));
  }

  withdraw({ id }: User): Promise<unknown> {
    return firstValueFrom(this.http.delete(`${this.addressOf(id)}/invitation`));
  }

  /** Takes the second factor of somebody who lost it away. */
  resetFactor({ id }: User): Promise<unknown> {
    return firstValueFrom(this.http.delete(`${this.addressOf(id)}/second-factor`));
  }

  private act(url: string, version: number): Promise<User> {
    return firstValueFrom(this.http.post<User>(url, null, { headers: matching(version) }));
  }

  private addressOf(id: string): string {
    return `${this.api}/${encodeURIComponent(id)}`;
  }
}

function matching(version: number): Record<string, string> {
  return { 'If-Match': `"${version}"` };
}
