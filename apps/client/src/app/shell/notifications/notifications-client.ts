import { HttpClient, httpResource } from '@angular/common/http';
import { computed, inject, linkedSignal, Service, signal } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { SessionStore } from '../../session/session-store.js';
import {
  type Category,
  isUnread,
  type Mark,
  marked,
  type News,
  type Notification,
  type NotificationPage,
} from './notification.js';

/** The notifications of who is here: the bell, the home page and their own page tell the same. */
@Service()
export class NotificationsClient {
  private readonly http = inject(HttpClient);
  private readonly store = inject(SessionStore);

  /** The newest ones; nothing is asked for while nobody can look at them. */
  private readonly newest = httpResource<NotificationPage>(() =>
    this.store.session() === null || this.store.mustEnrol() ? undefined : '/api/notifications',
  );

  /** What is shown: what was read last, with what was marked and what came since. */
  private readonly shown = linkedSignal<NotificationPage | undefined, NotificationPage | undefined>(
    {
      source: () => (this.newest.hasValue() ? this.newest.value() : undefined),
      computation: (page, previous) =>
        page ?? (this.store.session() === null ? undefined : previous?.value),
    },
  );
  private readonly turn = signal(0);
  private readonly arrived = signal<readonly Notification[]>([]);

  readonly items = computed(() => this.shown()?.items);
  readonly unread = computed(() => this.shown()?.unread ?? 0);
  /** Why they could not be read; `undefined` when they could. */
  readonly error = this.newest.error;
  /** Grows when the messages are no longer what they were: other lists of them read theirs again. */
  readonly changes = this.turn.asReadonly();
  /** Those that came last while one looked. */
  readonly latest = this.arrived.asReadonly();

  reload(): void {
    this.newest.reload();
  }

  /** What the stream says. */
  hear({ unread, items, reload }: News): void {
    const page = this.shown();
    if (page === undefined) return;
    const known = new Set(page.items.map(({ id }) => id));
    const fresh = items.filter(({ id }) => !known.has(id));
    if (fresh.length > 0) {
      this.arrived.set(fresh);
      this.shown.set({ ...page, unread, items: [...fresh.toReversed(), ...page.items] });
    } else if (!reload && unread === page.unread) return;
    // Without the messages themselves, only the server knows which ones changed.
    if (reload || fresh.length === 0) this.reload();
    this.turn.update((turn) => turn + 1);
  }

  /** How many wait to be read, for when the stream does not tell. */
  async countUnread(): Promise<number> {
    const { unread } = await firstValueFrom(
      this.http.get<{ unread: number }>('/api/notifications/unread'),
    );
    return unread;
  }

  /** Shows the mark at once, and takes it back when the server refuses it. */
  async mark(item: Notification, mark: Mark): Promise<void> {
    const after = marked(item, mark, new Date().toISOString());
    const difference = Number(isUnread(after)) - Number(isUnread(item));
    await this.attempt(`${encodeURIComponent(item.id)}/${mark}`, ({ items, unread, ...page }) => ({
      ...page,
      items: items
        .map((each) => (each.id === item.id ? after : each))
        .filter(({ archivedAt }) => archivedAt === null),
      unread: Math.max(0, unread + difference),
    }));
    // The newest ones may hold it again.
    if (item.archivedAt !== null && after.archivedAt === null) this.reload();
  }

  /** Marks as read all of them, or all of one category. */
  async markAllRead(category?: Category): Promise<void> {
    const now = new Date().toISOString();
    await this.attempt(
      `read-all${category === undefined ? '' : `?category=${category}`}`,
      (page) => ({
        ...page,
        items: page.items.map((item) =>
          category === undefined || item.category === category ? marked(item, 'read', now) : item,
        ),
        unread: category === undefined ? 0 : page.unread,
      }),
    );
    if (category !== undefined) this.reload();
    this.turn.update((turn) => turn + 1);
  }

  private async attempt(
    path: string,
    change: (page: NotificationPage) => NotificationPage,
  ): Promise<void> {
    const before = this.shown();
    this.shown.update((page) => page && change(page));
    try {
      await firstValueFrom(this.http.post(`/api/notifications/${path}`, null));
    } catch (error) {
      this.shown.set(before);
      throw error;
    }
  }
}
