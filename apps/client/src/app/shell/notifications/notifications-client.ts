import { HttpClient, httpResource } from '@angular/common/http';
import { computed, inject, linkedSignal, Service } from '@angular/core';
import type { components } from '@apprentissage/api-types';
import { firstValueFrom } from 'rxjs';
import { SessionStore } from '../../session/session-store.js';

type Schemas = components['schemas'];

/** A message to a CFA. */
export type Notification = Schemas['NotificationView'];
export type NotificationPage = Schemas['NotificationPage'];

/** The notifications of who is here: the bell, the home page and their own page read the same rows. */
@Service()
export class NotificationsClient {
  private readonly http = inject(HttpClient);
  private readonly store = inject(SessionStore);

  /** The newest ones; nothing is asked for while no CFA is here. */
  private readonly newest = httpResource<NotificationPage>(() =>
    this.store.session()?.audience === 'cfa' ? '/api/notifications' : undefined,
  );

  /** What is shown: what was read last, with what was marked and asked for since. */
  private readonly shown = linkedSignal<NotificationPage | undefined, NotificationPage | undefined>(
    {
      source: () => (this.newest.hasValue() ? this.newest.value() : undefined),
      computation: (page, previous) =>
        page ?? (this.store.session() === null ? undefined : previous?.value),
    },
  );

  readonly items = computed(() => this.shown()?.items);
  readonly unread = computed(() => this.shown()?.unread ?? 0);
  readonly hasMore = computed(() => (this.shown()?.next ?? null) !== null);
  /** Why they could not be read; `undefined` when they could. */
  readonly error = this.newest.error;

  reload(): void {
    this.newest.reload();
  }

  /** Adds the next older page. */
  async more(): Promise<void> {
    const page = this.shown();
    if (page === undefined || page.next === null) return;
    const older = await firstValueFrom(
      this.http.get<NotificationPage>('/api/notifications', { params: { cursor: page.next } }),
    );
    this.shown.set({ ...older, items: [...page.items, ...older.items] });
  }

  async markRead({ id, readAt }: Notification): Promise<void> {
    if (readAt !== null) return;
    await firstValueFrom(this.http.post(`/api/notifications/${encodeURIComponent(id)}/read`, null));
    this.mark((item) => item.id === id);
  }

  async markAllRead(): Promise<void> {
    await firstValueFrom(this.http.post('/api/notifications/read-all', null));
    this.mark(() => true);
    this.shown.update((page) => page && { ...page, unread: 0 });
  }

  private mark(concerned: (item: Notification) => boolean): void {
    const now = new Date().toISOString();
    this.shown.update((page) => {
      if (page === undefined) return page;
      const marked = page.items.filter((item) => item.readAt === null && concerned(item)).length;
      return {
        ...page,
        unread: Math.max(0, page.unread - marked),
        items: page.items.map((item) =>
          item.readAt === null && concerned(item) ? { ...item, readAt: now } : item,
        ),
      };
    });
  }
}
