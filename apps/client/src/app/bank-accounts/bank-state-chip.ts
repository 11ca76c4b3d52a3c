import { Component, computed, input } from '@angular/core';
import { BANK_ACCOUNT_STATES, type BankAccountState } from '@apprentissage/domain';
import { Chip } from '../ui/chip.js';
import type { IconName } from '../ui/icon.js';

const ICONS: Record<BankAccountState, IconName> = {
  brouillon: 'draft',
  a_valider: 'send',
  programme: 'clock',
  actif: 'check',
  remplace: 'stop',
  refuse: 'close',
  retire: 'stop',
  expire: 'alert',
};

/** The state of a version of bank details, in the guide's words. */
@Component({
  selector: 'app-bank-state-chip',
  imports: [Chip],
  template: `<app-chip [icon]="icon()" [tone]="about().tone">{{ about().label }}</app-chip>`,
})
export class BankStateChip {
  readonly state = input.required<BankAccountState>();
  protected readonly icon = computed(() => ICONS[this.state()]);
  protected readonly about = computed(() => BANK_ACCOUNT_STATES[this.state()]);
}
