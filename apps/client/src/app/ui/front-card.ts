import { Component } from '@angular/core';

/** The narrow sheet of the pages before sign-in. */
@Component({
  selector: 'app-front-card',
  template: `<div class="card"><ng-content /></div>`,
  styles: `
    :host {
      display: block;
      width: 100%;
      max-width: 30rem;
      margin: 1.5rem auto;
    }
    :host(.wide) {
      max-width: 46rem;
    }
    .card {
      gap: 1.25rem;
      padding: 1.75rem;
    }
    @media (max-width: 600px) {
      :host {
        margin: 0 auto;
      }
      .card {
        padding: 1.15rem;
      }
    }
  `,
})
export class FrontCard {}
