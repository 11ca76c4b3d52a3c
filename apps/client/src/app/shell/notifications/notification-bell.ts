import { Component, computed, effect, ElementRef, inject, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { SessionStore } from '../../session/session-store.js';
import { Icon } from '../../ui/icon.js';
import { EVENT_SOURCE, NewsStream } from './news-stream.js';
import { NotificationList } from './notification-list.js';
import { NotificationsClient } from './notifications-client.js';

/** « Notifications », with how many are unread, live; opens the newest ones. */
@Component({
  selector: 'app-notification-bell',
  imports: [Icon, NotificationList, RouterLink],
  template: `
    <button
      #bell
      class="bell"
      type="button"
      aria-controls="bell-panel"
      [attr.aria-expanded]="opened()"
      (click)="toggle()"
    >
      <app-icon name="bell" />
      <span class="word">Notifications</span>
      @if (client.unread() > 0) {
        <span class="count">
          {{ count() }}
          <span class="visually-hidden">{{ client.unread() > 1 ? 'non lues' : 'non lue' }}</span>
        </span>
      }
    </button>
    <p class="visually-hidden" role="status">{{ arrival() }}</p>
    @if (opened()) {
      <section id="bell-panel" class="panel" aria-label="Dernières notifications">
        <app-notification-list [most]="5" (followed)="opened.set(false)" />
        <p>
          <a routerLink="/notifications" (click)="opened.set(false)">Toutes mes notifications</a>
        </p>
      </section>
    }
  `,
  styleUrl: './notification-bell.scss',
  host: {
    '(keydown.escape)': 'shut()',
    '(document:click)': 'closeFrom($event)',
    '(document:visibilitychange)': 'refresh()',
  },
})
export class NotificationBell {
  protected readonly client = inject(NotificationsClient);
  private readonly store = inject(SessionStore);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly bell = viewChild.required<ElementRef<HTMLElement>>('bell');
  protected readonly opened = signal(false);
  protected readonly count = computed(() =>
    this.client.unread() > 99 ? '99+' : String(this.client.unread()),
  );
  /** What came while one looks at something else. */
  protected readonly arrival = computed(() => {
    const [first, ...more] = this.client.latest();
    if (first === undefined) return '';
    return more.length === 0
      ? `Nouvelle notification : ${first.title}`
      : `${more.length + 1} nouvelles notifications`;
  });

  constructor() {
    const Source = inject(EVENT_SOURCE);
    const person = computed(() => this.store.session()?.user.id);
    // News are about what one has read already.
    const read = computed(() => this.client.items() !== undefined);
    effect((onCleanup) => {
      const id = person();
      if (Source === undefined || id === undefined || !read()) return;
      const stream = new NewsStream(
        Source,
        id,
        (news) => this.client.hear(news),
        () => this.client.countUnread(),
        () => this.client.reload(),
      );
      onCleanup(() => stream.stop());
    });
  }

  protected toggle(): void {
    this.opened.update((opened) => !opened);
    if (this.opened()) this.client.reload();
  }

  protected shut(): void {
    if (!this.opened()) return;
    this.opened.set(false);
    this.bell().nativeElement.focus();
  }

  protected closeFrom(event: Event): void {
    if (!event.composedPath().includes(this.element.nativeElement)) this.opened.set(false);
  }

  /** Coming back to the window: what happened meanwhile, even where nothing could tell it. */
  protected refresh(): void {
    if (this.element.nativeElement.ownerDocument.visibilityState === 'visible') {
      this.client.reload();
    }
  }
}
