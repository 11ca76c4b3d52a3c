import { booleanAttribute, Component, computed, input } from '@angular/core';
import { Icon, type IconName } from './icon.js';

export type NoticeTone = 'info' | 'success' | 'warning' | 'error';

const ICONS: Record<NoticeTone, IconName> = {
  info: 'info',
  success: 'check',
  warning: 'alert',
  error: 'alert',
};

/** A framed sentence: what happened, or what to know before going on. */
@Component({
  selector: 'app-notice',
  imports: [Icon],
  template: `
    <app-icon [name]="icon()" />
    <div class="text"><ng-content /></div>
  `,
  host: {
    '[class]': '"tone-" + tone()',
    '[attr.role]': 'live()',
  },
  styles: `
    :host {
      display: flex;
      gap: 0.75rem;
      padding: 0.85rem 1rem;
      border-left: 4px solid currentColor;
      border-radius: var(--app-radius);
    }
    app-icon {
      margin-top: 0.15rem;
    }
    .text {
      display: grid;
      gap: 0.5rem;
      min-width: 0;
      color: var(--mat-sys-on-surface);
    }
    :host(.tone-info) {
      color: var(--app-info);
      background: var(--app-info-soft);
    }
    :host(.tone-success) {
      color: var(--app-success);
      background: var(--app-success-soft);
    }
    :host(.tone-warning) {
      color: var(--app-warning);
      background: var(--app-warning-soft);
    }
    :host(.tone-error) {
      color: var(--app-error);
      background: var(--app-error-soft);
    }
  `,
})
export class Notice {
  readonly tone = input<NoticeTone>('info');
  /** Said at once by screen readers when it appears. */
  readonly announced = input(false, { transform: booleanAttribute });
  protected readonly icon = computed(() => ICONS[this.tone()]);
  protected readonly live = computed(() => {
    if (!this.announced()) return null;
    return this.tone() === 'error' ? 'alert' : 'status';
  });
}
