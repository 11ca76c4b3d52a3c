import { Component, input } from '@angular/core';

/** The title of a page (its only `h1`), what it is for, and its main actions at the top right. */
@Component({
  selector: 'app-page-header',
  template: `
    <div class="words">
      <h1 tabindex="-1">{{ heading() }}</h1>
      @if (lead(); as text) {
        <p class="muted">{{ text }}</p>
      }
    </div>
    <div class="row"><ng-content /></div>
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: 0.75rem 1.5rem;
      align-items: flex-start;
      justify-content: space-between;
    }
    .row:empty {
      display: none;
    }
    .words {
      display: grid;
      gap: 0.25rem;
      max-width: 46rem;
    }
  `,
})
export class PageHeader {
  readonly heading = input.required<string>();
  readonly lead = input<string>();
}
