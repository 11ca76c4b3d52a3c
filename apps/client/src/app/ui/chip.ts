import { Component, input } from '@angular/core';
import type { Tone } from '@apprentissage/domain';
import { Icon, type IconName } from './icon.js';

/** A state in a list: a word, an outline and a colour. */
@Component({
  selector: 'app-chip',
  imports: [Icon],
  template: `<app-icon [name]="icon()" /><span><ng-content /></span>`,
  host: { '[class]': '"tone-" + tone()' },
  styles: `
    :host {
      display: inline-flex;
      gap: 0.35rem;
      align-items: center;
      padding: 0.1rem 0.6rem 0.1rem 0.45rem;
      border-radius: 999px;
      font-size: 0.85rem;
      font-weight: 600;
    }
    :host(.tone-neutral) {
      color: var(--app-neutral);
      background: var(--app-neutral-soft);
    }
    :host(.tone-info) {
      color: var(--app-info);
      background: var(--app-info-soft);
    }
    :host(.tone-warning) {
      color: var(--app-warning);
      background: var(--app-warning-soft);
    }
    :host(.tone-success) {
      color: var(--app-success);
      background: var(--app-success-soft);
    }
    :host(.tone-error) {
      color: var(--app-error);
      background: var(--app-error-soft);
    }
  `,
})
export class Chip {
  readonly icon = input.required<IconName>();
  readonly tone = input<Tone>('neutral');
}
