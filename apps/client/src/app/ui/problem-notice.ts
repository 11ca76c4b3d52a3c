import { Component, computed, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Icon } from './icon.js';
import { Notice } from './notice.js';
import { problemOf } from './problem.js';

/** What could not be read, why, and « Réessayer ». */
@Component({
  selector: 'app-problem-notice',
  imports: [Icon, MatButton, Notice],
  template: `
    <app-notice tone="error" announced>
      <p>
        <strong>{{ problem().title }}</strong>
      </p>
      @if (problem().detail !== problem().title) {
        <p>{{ problem().detail }}</p>
      }
      @if (retryable()) {
        <p>
          <button matButton="outlined" type="button" (click)="retry.emit()">
            <app-icon name="refresh" />
            Réessayer
          </button>
        </p>
      }
    </app-notice>
  `,
})
export class ProblemNotice {
  /** Whatever the request threw. */
  readonly error = input.required<unknown>();
  readonly retry = output();
  protected readonly problem = computed(() => problemOf(this.error()));
  /** Asking again changes nothing when it is a matter of rights or of what exists. */
  protected readonly retryable = computed(() => ![403, 404, 410].includes(this.problem().status));
}
