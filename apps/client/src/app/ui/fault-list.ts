import { Component, input } from '@angular/core';
import type { Fault } from '@apprentissage/domain';
import { Icon } from './icon.js';

/** What is wrong in a dossier: the sentence, the box of the CERFA, the rule and where it comes from. */
@Component({
  selector: 'app-fault-list',
  imports: [Icon],
  template: `
    <ul>
      @for (fault of faults(); track $index) {
        <li [class.refus]="fault.severity === 'refus'">
          <app-icon [name]="fault.severity === 'refus' ? 'close' : 'alert'" />
          <div>
            <p>
              <strong>{{ fault.severity === 'refus' ? 'Refus' : 'Alerte' }}</strong>
              · {{ fault.box }}
            </p>
            <p>{{ fault.message }}</p>
            <p class="source">
              Règle <span class="code">{{ fault.rule }}</span> — {{ fault.source }}
            </p>
          </div>
        </li>
      }
    </ul>
  `,
  styles: `
    ul {
      display: grid;
      gap: 0.75rem;
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: flex;
      gap: 0.6rem;
      padding: 0.6rem 0.75rem;
      border-left: 4px solid var(--app-warning);
      border-radius: 6px;
      background: var(--app-warning-soft);
    }
    li.refus {
      border-color: var(--app-error);
      background: var(--app-error-soft);
    }
    app-icon {
      margin-top: 0.15rem;
      color: var(--app-warning);
    }
    .refus app-icon {
      color: var(--app-error);
    }
    .source {
      font-size: 0.85rem;
      color: var(--mat-sys-on-surface-variant);
      overflow-wrap: anywhere;
    }
  `,
})
export class FaultList {
  readonly faults = input.required<readonly Fault[]>();
}
