import { Component, computed, inject, input, output } from '@angular/core';
import { Router } from '@angular/router';
import { PORTAL_SCREENS } from '@apprentissage/domain';
import { SessionStore } from '../../session/session-store.js';
import { InstantPipe } from '../../ui/dates.js';
import { CATEGORIES, isUnread, type Mark, type Notification } from './notification.js';

/** One message: its category, its instant, where it leads, and what can be done with it. */
@Component({
  selector: 'app-notification-item',
  imports: [InstantPipe],
  template: `
    <p class="meta">
      <span class="category" [class.action]="item().category === 'action'">
        {{ categories[item().category].one }}
      </span>
      <time [attr.datetime]="item().createdAt">{{ item().createdAt | instant }}</time>
      @if (unread()) {
        <span class="new">Non lue</span>
      }
      @if (item().archivedAt !== null) {
        <span>Archivée</span>
      }
    </p>
    <p class="title">
      @if (link(); as link) {
        <a [href]="link" (click)="follow($event, link)">{{ item().title }}</a>
      } @else {
        {{ item().title }}
      }
    </p>
    @if (item().body) {
      <p class="body">{{ item().body }}</p>
    }
    @if (marks().length > 0) {
      <p class="marks">
        @for (each of marks(); track $index) {
          <button
            type="button"
            [attr.aria-label]="each.label + ' : ' + item().title"
            (click)="marked.emit(each.mark)"
          >
            {{ each.label }}
          </button>
        }
      </p>
    }
  `,
  styleUrl: './notification-item.scss',
  host: { '[class.unread]': 'unread()' },
})
export class NotificationItem {
  readonly item = input.required<Notification>();
  /** What is offered: nothing for a preview, « lue » beside other things, everything on its own page. */
  readonly offers = input<'nothing' | 'read' | 'everything'>('read');
  readonly marked = output<Mark>();
  /** Somebody goes where the message leads. */
  readonly followed = output();

  private readonly router = inject(Router);
  private readonly store = inject(SessionStore);
  protected readonly categories = CATEGORIES;
  protected readonly unread = computed(() => isUnread(this.item()));

  /** Where it leads, unless it is a screen that this person may not open. */
  protected readonly link = computed(() => {
    const { link } = this.item();
    const right = PORTAL_SCREENS.find(({ path }) => path === link)?.right;
    const agent = this.store.session()?.audience === 'opco';
    return right === undefined || agent || this.store.has(right) ? link : null;
  });

  /** Each at a place of its own, so that the focus stays on a button whose word changes. */
  protected readonly marks = computed<readonly { mark: Mark; label: string }[]>(() => {
    const { archivedAt } = this.item();
    const read: { mark: Mark; label: string } = { mark: 'read', label: 'Marquer comme lue' };
    if (this.offers() === 'nothing') return [];
    if (this.offers() === 'read') return this.unread() ? [read] : [];
    if (archivedAt !== null) return [{ mark: 'unarchive', label: 'Désarchiver' }];
    return [
      { mark: 'archive', label: 'Archiver' },
      this.unread() ? read : { mark: 'unread', label: 'Marquer comme non lue' },
    ];
  });

  /** Goes to the screen at once; the mark follows. */
  protected async follow(event: Event, link: string): Promise<void> {
    event.preventDefault();
    if (this.offers() === 'nothing') return;
    this.followed.emit();
    if (this.unread()) this.marked.emit('read');
    await this.router.navigateByUrl(link);
  }
}
