import { Component, computed, input } from '@angular/core';
import { Chip } from './chip.js';
import { DayPipe } from './dates.js';
import { TOKEN_STATES, type TokenFacts, tokenState } from './token-state.js';

/** The state of a token: a chip, the day it was revoked, and why when the word alone does not say it. */
@Component({
  selector: 'app-token-state-cell',
  imports: [Chip, DayPipe],
  template: `
    <app-chip [icon]="state().icon" [tone]="state().tone">{{ state().label }}</app-chip>
    @if (token().revokedAt; as day) {
      <span class="sub">Le {{ day | day }}</span>
    }
    @if (state().why; as why) {
      <span class="sub">{{ why }}</span>
    }
  `,
})
export class TokenStateCell {
  readonly token = input.required<TokenFacts>();
  protected readonly state = computed(() => TOKEN_STATES[tokenState(this.token(), new Date())]);
}
