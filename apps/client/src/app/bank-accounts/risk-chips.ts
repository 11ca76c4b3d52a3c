import { Component, input } from '@angular/core';
import { RISK_SIGNS, type RiskSign } from '@apprentissage/domain';
import { Chip } from '../ui/chip.js';

/** What may betray a fraud, in words: the strong signs first. */
@Component({
  selector: 'app-risk-chips',
  imports: [Chip],
  template: `
    <ul>
      @for (sign of signs(); track sign) {
        <li>
          <app-chip icon="alert" [tone]="texts[sign].severity === 'fort' ? 'error' : 'warning'">
            {{ texts[sign].label }}
          </app-chip>
        </li>
      }
    </ul>
  `,
  styles: `
    ul {
      display: flex;
      flex-wrap: wrap;
      gap: 0.35rem;
      margin: 0;
      padding: 0;
      list-style: none;
    }
    app-chip {
      border-radius: 12px;
    }
  `,
})
export class RiskChips {
  readonly signs = input.required<readonly RiskSign[]>();
  protected readonly texts = RISK_SIGNS;
}
