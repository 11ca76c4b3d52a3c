import { Component, computed, inject, input, output, signal } from '@angular/core';
import { Router } from '@angular/router';
import { MatButton } from '@angular/material/button';
import { InstantPipe } from '../../ui/dates.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Notice } from '../../ui/notice.js';
import { problemOf } from '../../ui/problem.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { Skeleton } from '../../ui/skeleton.js';
import { type Notification, NotificationsClient } from './notifications-client.js';

const CATEGORIES: Record<Notification['category'], string> = {
  action: 'Action à faire',
  information: 'Information',
  actualite: 'Actualité',
};

/** « Mes notifications », newest first: read or not, each leading to its screen. */
@Component({
  selector: 'app-notification-list',
  imports: [EmptyState, InstantPipe, MatButton, Notice, ProblemNotice, Skeleton],
  templateUrl: './notification-list.html',
  styleUrl: './notification-list.scss',
})
export class NotificationList {
  /** How many to show; all that were read when absent. */
  readonly most = input<number>();
  /** Somebody followed a notification. */
  readonly followed = output();

  protected readonly client = inject(NotificationsClient);
  private readonly router = inject(Router);
  protected readonly trouble = signal<string | null>(null);

  protected readonly items = computed(() => this.client.items()?.slice(0, this.most()));

  protected categoryOf({ category }: Notification): string {
    return CATEGORIES[category];
  }

  protected async read(item: Notification): Promise<void> {
    await this.attempt(() => this.client.markRead(item));
  }

  protected async readAll(): Promise<void> {
    await this.attempt(() => this.client.markAllRead());
  }

  /** Goes to the screen at once; the mark follows. */
  protected async follow(event: Event, item: Notification): Promise<void> {
    event.preventDefault();
    this.followed.emit();
    void this.read(item);
    if (item.link !== null) await this.router.navigateByUrl(item.link);
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
