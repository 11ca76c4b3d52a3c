import { Component, computed, input } from '@angular/core';
import { NotificationItem } from '../shell/notifications/notification-item.js';
import type { Notification } from '../shell/notifications/notification.js';

/** An announcement as the CFA sees it among its notifications. */
@Component({
  selector: 'app-announcement-preview',
  imports: [NotificationItem],
  template: `<app-notification-item offers="nothing" [item]="item()" />`,
  styles: `
    :host {
      display: block;
      border: 1px solid var(--mat-sys-outline-variant);
      border-top: 0;
      border-radius: var(--app-radius);
      overflow: hidden;
    }
  `,
})
export class AnnouncementPreview {
  readonly titre = input.required<string>();
  readonly texte = input.required<string>();
  readonly lien = input.required<string | null>();
  /** When it was published; now, while it is not. */
  readonly publieeLe = input<string | null>(null);

  private readonly now = new Date().toISOString();
  protected readonly item = computed<Notification>(() => ({
    id: '',
    category: 'actualite',
    title: this.titre().trim() || 'Titre de l’annonce',
    body: this.texte().trim() || 'Texte de l’annonce.',
    link: this.lien() || null,
    createdAt: this.publieeLe() ?? this.now,
    readAt: null,
    archivedAt: null,
  }));
}
