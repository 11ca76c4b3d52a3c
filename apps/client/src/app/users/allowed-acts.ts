import { Component, computed, input } from '@angular/core';
import type { Audience, Right } from '@apprentissage/domain';
import { Icon } from '../ui/icon.js';
import { allowedActs } from './right-words.js';

/** What rights let one do, in words. */
@Component({
  selector: 'app-allowed-acts',
  imports: [Icon],
  template: `
    <ul>
      @for (act of acts(); track act.right) {
        <li>
          <app-icon name="check" />
          <span>
            <strong>{{ act.label }}</strong>
            <span class="words">{{ act.words }}</span>
          </span>
        </li>
      }
    </ul>
  `,
  styles: `
    ul {
      display: grid;
      gap: 0.6rem;
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: flex;
      gap: 0.6rem;
    }
    app-icon {
      margin-top: 0.15rem;
      color: var(--app-success);
    }
    .words {
      display: block;
      color: var(--mat-sys-on-surface-variant);
    }
  `,
})
export class AllowedActs {
  readonly audience = input.required<Audience>();
  /** What was granted. */
  readonly rights = input.required<readonly Right[]>();
  protected readonly acts = computed(() => allowedActs(this.audience(), this.rights()));
}
