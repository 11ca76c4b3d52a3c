import { Component, computed, input } from '@angular/core';
import { type ContractState, type Tone, viewState } from '@apprentissage/domain';
import { Chip } from './chip.js';
import type { IconName } from './icon.js';

const STATE_ICONS: Record<ContractState, IconName> = {
  BROUILLON: 'draft',
  TRANSMIS: 'send',
  EN_COURS_INSTRUCTION: 'clock',
  ENGAGE: 'check',
  REFUSE: 'close',
  ANNULE: 'stop',
  RUPTURE: 'alert',
  SOLDE: 'check',
};

/** The state of a contract: a word, an outline and a colour. */
@Component({
  selector: 'app-status-chip',
  imports: [Chip],
  template: `<app-chip [icon]="icon()" [tone]="tone()">{{ view().label }}</app-chip>`,
  styles: `
    app-chip {
      white-space: nowrap;
    }
  `,
})
export class StatusChip {
  readonly status = input.required<ContractState>();
  readonly piecesDemandees = input(false);

  protected readonly view = computed(() => viewState(this.status(), this.piecesDemandees()));
  protected readonly tone = computed<Tone>(() => this.view().tone);
  protected readonly icon = computed<IconName>(() =>
    this.tone() === 'warning' ? 'alert' : STATE_ICONS[this.status()],
  );
}
