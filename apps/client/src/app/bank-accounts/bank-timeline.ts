import { Component, computed, input } from '@angular/core';
import { InstantPipe } from '../ui/dates.js';
import { Icon, type IconName } from '../ui/icon.js';
import type { BankAccount } from './bank-accounts-client.js';
import { type BankStep, stepsOf } from './bank-steps.js';

const MARKS: Record<BankStep['state'], { readonly icon: IconName; readonly word: string }> = {
  done: { icon: 'check', word: 'fait' },
  current: { icon: 'clock', word: 'en cours' },
  coming: { icon: 'chevron-right', word: 'à venir' },
  stopped: { icon: 'close', word: 'arrêté' },
};

/** Where a version stands: its steps from sending to service. */
@Component({
  selector: 'app-bank-timeline',
  imports: [Icon, InstantPipe],
  template: `
    <ol>
      @for (step of steps(); track step.label) {
        <li [class]="step.state" [attr.aria-current]="step.state === 'current' ? 'step' : null">
          <app-icon [name]="marks[step.state].icon" />
          <div>
            <p>
              <strong>{{ step.label }}</strong>
              <span class="visually-hidden"> ({{ marks[step.state].word }})</span>
            </p>
            @if (step.at; as at) {
              <p class="muted number">
                <time [attr.datetime]="at">{{ at | instant }}</time>
              </p>
            }
            @if (step.detail; as detail) {
              <p class="muted">{{ detail }}</p>
            }
          </div>
        </li>
      }
    </ol>
  `,
  styles: `
    ol {
      display: grid;
      gap: 0.85rem;
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: flex;
      gap: 0.65rem;
    }
    li > div {
      min-width: 0;
      overflow-wrap: anywhere;
    }
    app-icon {
      margin-top: 0.15rem;
    }
    .muted {
      font-size: 0.9rem;
    }
    .done app-icon {
      color: var(--app-success);
    }
    .current app-icon {
      color: var(--app-info);
    }
    .stopped app-icon {
      color: var(--app-error);
    }
    .coming {
      color: var(--mat-sys-on-surface-variant);
    }
  `,
})
export class BankTimeline {
  readonly account = input.required<BankAccount>();
  protected readonly marks = MARKS;
  protected readonly steps = computed(() => stepsOf(this.account()));
}
