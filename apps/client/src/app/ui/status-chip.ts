import { Component, computed, input } from '@angular/core';
import { type ContractState, type Tone, viewState } from '@apprentissage/domain';
import { Icon, type IconName } from './icon.js';

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
  imports: [Icon],
  template: `<app-icon [name]="icon()" />{{ view().label }}`,
  host: { '[class]': '"tone-" + tone()' },
  styles: `
    :host {
      display: inline-flex;
      gap: 0.35rem;
      align-items: center;
      padding: 0.1rem 0.6rem 0.1rem 0.45rem;
      border-radius: 999px;
      font-size: 0.85rem;
      font-weight: 600;
      white-space: nowrap;
    }
    :host(.tone-neutral) {
      color: var(--app-neutral);
      background: var(--app-neutral-soft);
    }
    :host(.tone-info) {
      color: var(--app-info);
      background: var(--app-info-soft);
    }
    :host(.tone-warning) {
      color: var(--app-warning);
      background: var(--app-warning-soft);
    }
    :host(.tone-success) {
      color: var(--app-success);
      background: var(--app-success-soft);
    }
    :host(.tone-error) {
      color: var(--app-error);
      background: var(--app-error-soft);
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
