import { Component, input } from '@angular/core';

/** The operator's own mark, else a mortarboard. The portal's name is written beside it. */
@Component({
  selector: 'app-logo',
  template: `
    @if (own(); as address) {
      <img [src]="address" alt="" />
    } @else {
      <svg viewBox="0 0 40 40" aria-hidden="true" focusable="false">
        <path class="board" d="M20 7 2.5 15.5 20 24l17.5-8.5z" />
        <path class="cap" d="M9.5 20.6v7.2c0 2.4 4.7 5.2 10.5 5.2s10.5-2.8 10.5-5.2v-7.2L20 26z" />
        <path class="string" d="M36 16.5v9" />
      </svg>
    }
  `,
  styles: `
    :host {
      display: inline-flex;
      min-width: 2.75rem;
      height: 2.75rem;
    }
    img {
      height: 100%;
    }
    svg {
      width: 100%;
    }
    .board {
      fill: var(--app-on-band);
    }
    .cap {
      fill: var(--app-band-accent);
    }
    .string {
      fill: none;
      stroke: var(--app-band-accent);
      stroke-width: 2;
      stroke-linecap: round;
    }
  `,
})
export class Logo {
  /** Address of the operator's image. */
  readonly own = input.required<string | null>();
}
