import { Component, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { PageHeader } from '../../ui/page-header.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { NotificationList } from './notification-list.js';
import { NotificationsClient } from './notifications-client.js';

/** All the notifications, older ones on demand. */
@Component({
  selector: 'app-notifications-page',
  imports: [MatButton, NotificationList, PageHeader, ProblemNotice],
  template: `
    <app-page-header heading="Notifications" />
    <section class="card" aria-label="Mes notifications">
      <app-notification-list />
      @if (error(); as error) {
        <app-problem-notice [error]="error" (retry)="more()" />
      } @else if (client.hasMore()) {
        <p>
          <button matButton="outlined" type="button" [disabled]="reading()" (click)="more()">
            Afficher les précédentes
          </button>
        </p>
      }
    </section>
  `,
  host: { class: 'stack' },
})
export class NotificationsPage {
  protected readonly client = inject(NotificationsClient);
  protected readonly reading = signal(false);
  protected readonly error = signal<unknown>(null);

  protected async more(): Promise<void> {
    this.reading.set(true);
    this.error.set(null);
    try {
      await this.client.more();
    } catch (error) {
      this.error.set(error);
    } finally {
      this.reading.set(false);
    }
  }
}
