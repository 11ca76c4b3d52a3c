import { Component, computed, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { mayBeContested } from '@apprentissage/domain';
import { Icon } from '../ui/icon.js';
import { InstantPipe } from '../ui/dates.js';
import { AccountFacts } from './account-facts.js';
import { type BankAccount, BankAccountsClient } from './bank-accounts-client.js';
import { BankStateChip } from './bank-state-chip.js';
import { BankTimeline } from './bank-timeline.js';

/** A version that lives: the account that is paid, or the change under way with its steps. */
@Component({
  selector: 'app-account-card',
  imports: [AccountFacts, BankStateChip, BankTimeline, Icon, InstantPipe, MatButton],
  template: `
    @let shown = account();
    <div class="card-head">
      <h3>{{ heading() }}</h3>
      <app-bank-state-chip [state]="shown.etat" />
    </div>
    @if (shown.etat === 'actif') {
      <p>L’OPCO paie vos factures sur ce compte depuis le {{ shown.actifDepuis | instant }}.</p>
    }
    <app-account-facts [account]="shown" [reveal]="reveal" />
    @if (pending()) {
      <app-bank-timeline [account]="shown" />
      <div class="row">
        @if (contestable()) {
          <button matButton="outlined" type="button" (click)="contested.emit(shown)">
            <app-icon name="stop" />Je m’oppose à ce changement
          </button>
        }
        <button matButton type="button" (click)="withdrawn.emit(shown)">
          Retirer ce changement
        </button>
      </div>
    }
  `,
  host: { class: 'stack' },
})
export class AccountCard {
  readonly account = input.required<BankAccount>();
  readonly heading = input.required<string>();
  readonly withdrawn = output<BankAccount>();
  readonly contested = output<BankAccount>();

  private readonly client = inject(BankAccountsClient);
  protected readonly reveal = () => this.client.reveal(this.account());
  protected readonly pending = computed(() =>
    ['a_valider', 'programme'].includes(this.account().etat),
  );
  protected readonly contestable = computed(() => {
    const { etat, contesteLe } = this.account();
    return mayBeContested(etat, contesteLe !== null);
  });
}
