import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { DayPipe } from '../ui/dates.js';
import { BankStateChip } from './bank-state-chip.js';
import type { OtherVersion } from './reviews-client.js';

/** What else the CFA sent: its account of today, what was refused before, each a link. */
@Component({
  selector: 'app-other-versions',
  imports: [BankStateChip, DayPipe, RouterLink],
  template: `
    @if (versions().length === 0) {
      <p>C’est le premier RIB que ce CFA transmet.</p>
    } @else {
      <ul>
        @for (one of versions(); track one.id) {
          <li>
            <app-bank-state-chip [state]="one.etat" />
            <p>
              <a [routerLink]="['/backoffice/rib', one.id]"
                >{{ one.titulaire }}, transmis le {{ one.transmisLe | day }}</a
              ><br />
              <span class="number">{{ one.iban }}</span>
            </p>
            @if (one.refus; as reason) {
              <p class="muted">{{ reason }}</p>
            }
          </li>
        }
      </ul>
    }
  `,
  styles: `
    ul {
      display: grid;
      gap: 0.85rem;
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      overflow-wrap: anywhere;
    }
    p {
      margin: 0.2rem 0 0;
    }
  `,
})
export class OtherVersions {
  readonly versions = input.required<readonly OtherVersion[]>();
}
