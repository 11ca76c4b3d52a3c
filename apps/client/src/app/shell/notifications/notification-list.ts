import { Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { SessionStore } from '../../session/session-store.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Notice } from '../../ui/notice.js';
import { problemOf } from '../../ui/problem.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { Skeleton } from '../../ui/skeleton.js';
import type { Mark, Notification } from './notification.js';
import { NotificationItem } from './notification-item.js';
import { NotificationsClient } from './notifications-client.js';
import { whatWillCome } from './what-will-come.js';

/** The newest notifications, read or not, each leading to its screen: in the bell and on the home page. */
@Component({
  selector: 'app-notification-list',
  imports: [EmptyState, MatButton, Notice, NotificationItem, ProblemNotice, Skeleton],
  templateUrl: './notification-list.html',
  styleUrl: './notification-list.scss',
})
export class NotificationList {
  /** How many to show. */
  readonly most = input.required<number>();
  /** Somebody followed a notification. */
  readonly followed = output();

  protected readonly client = inject(NotificationsClient);
  private readonly store = inject(SessionStore);
  protected readonly trouble = signal<string | null>(null);
  protected readonly items = computed(() => this.client.items()?.slice(0, this.most()));
  protected readonly nothing = computed(() => whatWillCome(this.store.session()?.audience));

  protected async mark(item: Notification, mark: Mark): Promise<void> {
    await this.attempt(() => this.client.mark(item, mark));
  }

  protected async readAll(): Promise<void> {
    await this.attempt(() => this.client.markAllRead());
  }

  private async attempt(work: () => Promise<void>): Promise<void> {
    this.trouble.set(null);
    try {
      await work();
    } catch (error) {
      this.trouble.set(problemOf(error).title);
    }
  }
}
