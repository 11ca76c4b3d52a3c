import { HttpClient, httpResource } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type { components } from '@apprentissage/api-types';
import { firstValueFrom } from 'rxjs';
import { once } from '../ui/send-once.js';

type Schemas = components['schemas'];

/** An announcement in the list, and whole. */
export type AnnouncementRow = Schemas['AnnouncementRow'];
export type Announcement = Schemas['AnnouncementView'];
export type AnnouncementPage = Schemas['AnnouncementPage'];
export type AnnouncementRequest = Schemas['AnnouncementRequest'];
export type AnnouncementVersion = Schemas['AnnouncementVersionView'];
export type AnnouncementState = AnnouncementRow['etat'];
/** Which CFA it is for, and how many that makes. */
export type Target = AnnouncementRequest['cible'];
export type Reach = Schemas['ReachView'];
/** The CFA that received it. */
export type ReaderPage = Schemas['ReaderPage'];

const URL = '/api/backoffice/announcements';
const addressOf = (id: string) => `${URL}/${encodeURIComponent(id)}`;

/** What is not set is left out. */
const set = (params: Record<string, string>) =>
  Object.fromEntries(Object.entries(params).filter(([, value]) => value !== ''));

/** A page of the list; to be called in an injection context. */
export function announcementList(query: () => { etat: string; cursor: string }) {
  return httpResource<AnnouncementPage>(() => ({ url: URL, params: set({ ...query() }) }));
}

/** One; to be called in an injection context. */
export function announcement(id: () => string | undefined) {
  return httpResource<Announcement>(() => {
    const chosen = id();
    return chosen === undefined ? undefined : addressOf(chosen);
  });
}

/** Every state it was kept in; to be called in an injection context. */
export function announcementVersions(id: () => string) {
  return httpResource<readonly AnnouncementVersion[]>(() => `${addressOf(id())}/versions`);
}

/** A page of those who received it; to be called in an injection context. */
export function announcementReaders(
  id: () => string,
  query: () => { lue: string; cursor: string },
) {
  return httpResource<ReaderPage>(() => ({
    url: `${addressOf(id())}/readers`,
    params: set({ ...query() }),
  }));
}

/** The vendors that a target may name; to be called in an injection context. */
export function targetVendors() {
  return httpResource<readonly string[]>(() => `${URL}/vendors`);
}

/** How many CFA a target means; nothing is asked about one that is not whole. */
export function targetReach(cible: () => Target | undefined) {
  return httpResource<Reach>(() => {
    const target = cible();
    return target && { url: `${URL}/reach`, method: 'POST', body: { cible: target } };
  });
}

/** What changes announcements; each change needs the version that was read. */
@Service()
export class AnnouncementsClient {
  private readonly http = inject(HttpClient);

  read(id: string): Promise<Announcement> {
    return firstValueFrom(this.http.get<Announcement>(addressOf(id)));
  }

  create(request: AnnouncementRequest): Promise<Announcement> {
    return firstValueFrom(this.http.post<Announcement>(URL, request, { context: once() }));
  }

  change(id: string, request: AnnouncementRequest, version: number): Promise<Announcement> {
    return firstValueFrom(
      this.http.put<Announcement>(addressOf(id), request, { headers: ifMatch(version) }),
    );
  }

  remove({ id, version }: Announcement): Promise<unknown> {
    return firstValueFrom(this.http.delete(addressOf(id), { headers: ifMatch(version) }));
  }

  /** @param publierLe the instant, in ISO 8601; `null`: now */
  publish(announcement: Announcement, publierLe: string | null): Promise<Announcement> {
    return this.act(announcement, 'publish', { publierLe });
  }

  suspend(announcement: Announcement): Promise<Announcement> {
    return this.act(announcement, 'suspend', null);
  }

  withdraw(announcement: Announcement): Promise<Announcement> {
    return this.act(announcement, 'withdraw', null);
  }

  private act(
    { id, version }: Announcement,
    verb: 'publish' | 'suspend' | 'withdraw',
    body: object | null,
  ): Promise<Announcement> {
    const url = `${addressOf(id)}/${verb}`;
    return firstValueFrom(this.http.post<Announcement>(url, body, { headers: ifMatch(version) }));
  }
}

function ifMatch(version: number): Record<string, string> {
  return { 'If-Match': `"${version}"` };
}
