import { Component, computed, ElementRef, inject, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Icon } from '../../ui/icon.js';
import { NotificationList } from './notification-list.js';
import { NotificationsClient } from './notifications-client.js';

/** « Notifications », with how many are unread; opens the newest ones. */
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
        <span class="count"> {{ count() }}<span class="visually-hidden"> non lues</span> </span>
      }
    </button>
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
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly bell = viewChild.required<ElementRef<HTMLElement>>('bell');
  protected readonly opened = signal(false);
  protected readonly count = computed(() =>
    this.client.unread() > 99 ? '99+' : String(this.client.unread()),
  );

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

  /** Coming back to the tab: what happened meanwhile. */
  protected refresh(): void {
    if (this.element.nativeElement.ownerDocument.visibilityState === 'visible') {
      this.client.reload();
    }
  }
}
