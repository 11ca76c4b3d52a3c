import { Component, computed, input } from '@angular/core';
import { Chip } from '../ui/chip.js';
import { stateOf } from './user-state.js';
import type { User } from './users-client.js';

/** Where somebody stands. */
@Component({
  selector: 'app-user-chip',
  imports: [Chip],
  template: `<app-chip [icon]="state().icon" [tone]="state().tone">{{ state().label }}</app-chip>`,
})
export class UserChip {
  readonly user = input.required<User>();
  protected readonly state = computed(() => stateOf(this.user()));
}
