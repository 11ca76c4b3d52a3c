import { httpResource } from '@angular/common/http';
import { Component, computed, inject, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { SessionStore } from '../../session/session-store.js';
import { EmptyState } from '../../ui/empty-state.js';
import { lastValue } from '../../ui/last-value.js';
import { Notice } from '../../ui/notice.js';
import { PageHeader } from '../../ui/page-header.js';
import { cursorParams, Pager } from '../../ui/pager.js';
import { problemOf } from '../../ui/problem.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { Skeleton } from '../../ui/skeleton.js';
import {
  CATEGORIES,
  type Mark,
  marked,
  type Notification,
  type NotificationPage,
} from './notification.js';
import { NotificationFilters } from './notification-filters.js';
import { NotificationItem } from './notification-item.js';
import {
  filterParams,
  type NotificationFilters as Filters,
  readQuery,
  stateParams,
} from './notification-query.js';
import { NotificationsClient } from './notifications-client.js';
import { whatWillCome } from './what-will-come.js';

const TABS = [
  { state: 'current', label: 'Reçues' },
  { state: 'unread', label: 'Non lues' },
  { state: 'archived', label: 'Archivées' },
] as const;

/** « Mes notifications »: all of them, by pages. What is shown is what the address says. */
@Component({
  selector: 'app-notifications-page',
  imports: [
    EmptyState,
    MatButton,
    Notice,
    NotificationFilters,
    NotificationItem,
    PageHeader,
    Pager,
    ProblemNotice,
    RouterLink,
    Skeleton,
  ],
  templateUrl: './notifications-page.html',
  styles: `
    ul.items {
      display: grid;
      margin: 0;
      padding: 0;
      list-style: none;
    }
  `,
  host: { class: 'stack' },
})
export class NotificationsPage {
  protected readonly client = inject(NotificationsClient);
  private readonly route = inject(ActivatedRoute);
  private readonly router = inject(Router);
  private readonly store = inject(SessionStore);
  private readonly address = toSignal(this.route.queryParamMap, {
    initialValue: this.route.snapshot.queryParamMap,
  });

  protected readonly query = computed(() => readQuery(this.address()));
  /** Grows when a mark was kept after another list was asked for, which may have been read without it. */
  private readonly overtaken = signal(0);
  protected readonly page = httpResource<NotificationPage>(() => {
    // Asked for anew, even while a list is on its way: `reload` does nothing then.
    this.client.changes();
    this.overtaken();
    const { state, cursor, ...filters } = this.query();
    return {
      url: '/api/notifications',
      params: { limit: 20, ...stateParams(filters, state), ...(cursor !== '' && { cursor }) },
    };
  });
  /** What is marked stays at its place. */
  protected readonly shown = lastValue(this.page);
  protected readonly trouble = signal<string | null>(null);

  protected readonly tabs = computed(() =>
    TABS.map(({ state, label }) => ({
      label:
        state === 'unread' && this.client.unread() > 0
          ? `${label} (${this.client.unread()})`
          : label,
      params: stateParams(this.query(), state),
      chosen: this.query().state === state,
    })),
  );
  protected readonly first = computed(() => (this.query().cursor === '' ? null : { cursor: null }));
  protected readonly next = computed(() => cursorParams(this.shown()?.next));
  protected readonly filtered = computed(() => Object.keys(filterParams(this.query())).length > 0);
  protected readonly nothing = computed(() => whatWillCome(this.store.session()?.audience));

  /** What « tout marquer comme lu » means here; nothing where it would mean more than what is shown. */
  protected readonly allRead = computed(() => {
    const { state, category, recherche } = this.query();
    if (state === 'archived' || recherche !== '' || this.client.unread() === 0) return null;
    return category === ''
      ? 'Tout marquer comme lu'
      : `Marquer comme lues les ${CATEGORIES[category].many.toLowerCase()}`;
  });

  protected search(filters: Filters): void {
    void this.router.navigate([], {
      relativeTo: this.route,
      queryParams: stateParams(filters, this.query().state),
    });
  }

  protected async mark(item: Notification, mark: Mark): Promise<void> {
    const asked = this.query();
    this.put(marked(item, mark, new Date().toISOString()));
    await this.attempt(
      () => this.client.mark(item, mark),
      () => this.put(item),
    );
    if (this.query() !== asked) this.overtaken.update((times) => times + 1);
  }

  protected async readAll(): Promise<void> {
    await this.attempt(() => this.client.markAllRead(this.query().category || undefined));
  }

  private put(item: Notification): void {
    this.shown.update(
      (page) =>
        page && { ...page, items: page.items.map((each) => (each.id === item.id ? item : each)) },
    );
  }

  private async attempt(work: () => Promise<void>, undo?: () => void): Promise<void> {
    this.trouble.set(null);
    try {
      await work();
    } catch (error) {
      undo?.();
      this.trouble.set(problemOf(error).title);
    }
  }
}
