import { Component, computed, input } from '@angular/core';
import { daysBetween, today } from '@apprentissage/domain';
import { Icon } from '../ui/icon.js';

/** The 20-day clock of a dossier: « J-12 », « Dernier jour », « En retard de 3 j ». */
@Component({
  selector: 'app-due-clock',
  imports: [Icon],
  template: `<app-icon [name]="left() < 0 ? 'alert' : 'clock'" />{{ text() }}`,
  host: { '[class]': 'tone()' },
  styles: `
    :host {
      display: inline-flex;
      gap: 0.35rem;
      align-items: center;
      font-weight: 600;
      white-space: nowrap;
    }
    :host(.late) {
      color: var(--app-error);
    }
    :host(.soon) {
      color: var(--app-warning);
    }
  `,
})
export class DueClock {
  /** Last day to decide, `YYYY-MM-DD`. */
  readonly dueOn = input.required<string>();
  /** Days left; negative when late. */
  protected readonly left = computed(() => daysBetween(today(), this.dueOn()));
  protected readonly text = computed(() => {
    const left = this.left();
    if (left === 0) return 'Dernier jour';
    return left > 0 ? `J-${left}` : `En retard de ${-left} j`;
  });
  protected readonly tone = computed(() => {
    if (this.left() < 0) return 'late';
    return this.left() <= 5 ? 'soon' : 'calm';
  });
}
