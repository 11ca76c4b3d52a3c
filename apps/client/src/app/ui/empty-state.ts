import { Component, input } from '@angular/core';
import { Icon, type IconName } from './icon.js';

/** Nothing to show yet: says so, and how there will be something. */
@Component({
  selector: 'app-empty-state',
  imports: [Icon],
  template: `
    <app-icon [name]="icon()" />
    <p class="title">{{ heading() }}</p>
    <div class="muted"><ng-content /></div>
  `,
  styles: `
    :host {
      display: grid;
      gap: 0.5rem;
      justify-items: center;
      padding: 2rem 1rem;
      text-align: center;
    }
    app-icon {
      font-size: 2rem;
      color: var(--mat-sys-primary);
    }
    .title {
      font-weight: 600;
    }
    .muted {
      max-width: 36rem;
    }
  `,
})
export class EmptyState {
  readonly heading = input.required<string>();
  readonly icon = input<IconName>('file');
}
