import { Component, computed, input } from '@angular/core';
import { InstantPipe } from '../ui/dates.js';
import { Icon } from '../ui/icon.js';
import type { Bounce, MyAccount } from './account-client.js';

/** Beside an address in service: that its last mail did not get there, when, and why. */
@Component({
  selector: 'app-bounced-address',
  imports: [Icon, InstantPipe],
  template: `
    @if (bounce(); as it) {
      <app-icon name="alert" />
      <p>
        Notre message du {{ it.le | instant }} n’est pas arrivé à cette adresse. {{ it.raison }}
      </p>
    }
  `,
  styles: `
    :host {
      display: flex;
      gap: 0.5rem;
      color: var(--app-warning);
      font-size: 0.9rem;
      font-weight: 500;
    }
    :host:has(p) {
      margin-top: 0.5rem;
    }
    app-icon {
      margin-top: 0.1rem;
    }
  `,
})
export class BouncedAddress {
  readonly account = input.required<MyAccount>();
  /** Which of the two addresses. */
  readonly objet = input.required<Bounce['objet']>();
  protected readonly bounce = computed(() =>
    this.account().rebonds.find(({ objet }) => objet === this.objet()),
  );
}
