import { afterRenderEffect, Component, ElementRef, inject, input } from '@angular/core';
import { Notice } from '../ui/notice.js';
import type { Outcome } from './user-actions.js';

/** What came of an action; the reader is brought to it, as the row it came from may be far below. */
@Component({
  selector: 'app-outcome-notice',
  imports: [Notice],
  template: `
    <app-notice [tone]="outcome().done ? 'success' : 'error'" announced>
      {{ outcome().sentence }}
    </app-notice>
  `,
  styles: `
    :host {
      outline: none;
    }
  `,
  host: { tabindex: '-1' },
})
export class OutcomeNotice {
  readonly outcome = input.required<Outcome>();

  constructor() {
    const { nativeElement } = inject<ElementRef<HTMLElement>>(ElementRef);
    afterRenderEffect({
      read: () => {
        this.outcome();
        nativeElement.focus();
      },
    });
  }
}
