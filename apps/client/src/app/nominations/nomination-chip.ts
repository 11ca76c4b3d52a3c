import { Component, computed, input } from '@angular/core';
import { NOMINATION_STATES, type NominationState, type Tone } from '@apprentissage/domain';
import { Chip } from '../ui/chip.js';
import type { IconName } from '../ui/icon.js';

const LOOKS: Readonly<Record<NominationState, { icon: IconName; tone: Tone }>> = {
  a_confirmer: { icon: 'clock', tone: 'info' },
  programmee: { icon: 'clock', tone: 'info' },
  effective: { icon: 'check', tone: 'success' },
  refusee: { icon: 'close', tone: 'error' },
  annulee: { icon: 'stop', tone: 'neutral' },
};

/** Where a nomination stands; « Suspendue » while an objection is examined. */
@Component({
  selector: 'app-nomination-chip',
  imports: [Chip],
  template: `
    @let look = shown();
    <app-chip [icon]="look.icon" [tone]="look.tone">{{ look.label }}</app-chip>
  `,
})
export class NominationChip {
  readonly etat = input.required<NominationState>();
  readonly contested = input.required<boolean>();

  protected readonly shown = computed(() => {
    const etat = this.etat();
    return etat === 'a_confirmer' && this.contested()
      ? ({ icon: 'alert', tone: 'warning', label: 'Suspendue : opposition' } as const)
      : { ...LOOKS[etat], label: NOMINATION_STATES[etat].label };
  });
}
