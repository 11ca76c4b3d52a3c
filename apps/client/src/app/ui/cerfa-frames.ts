import { Component, computed, input } from '@angular/core';
import { viewCerfa } from './cerfa-view.js';

/** A dossier as form 10103 prints it: frame by frame, box by box. */
@Component({
  selector: 'app-cerfa-frames',
  template: `
    @for (frame of frames(); track frame.code) {
      <section class="card" [attr.aria-labelledby]="'cerfa-' + frame.code">
        <h3 [id]="'cerfa-' + frame.code">{{ frame.title }}</h3>
        <dl class="facts">
          @for (fact of frame.facts; track fact.label) {
            <div>
              <dt>{{ fact.label }}</dt>
              <dd>{{ fact.value }}</dd>
            </div>
          }
        </dl>
        @if (frame.periods.rows.length > 0) {
          <div class="table-scroll" tabindex="0" role="group" aria-label="Rémunération, tableau">
            <table class="table">
              <caption class="visually-hidden">
                Rémunération par période
              </caption>
              <thead>
                <tr>
                  @for (column of frame.periods.columns; track column) {
                    <th scope="col">{{ column }}</th>
                  }
                </tr>
              </thead>
              <tbody>
                @for (row of frame.periods.rows; track $index) {
                  <tr>
                    @for (cell of row; track $index) {
                      <td class="number">{{ cell }}</td>
                    }
                  </tr>
                }
              </tbody>
            </table>
          </div>
        }
        @if (frame.empty.length > 0) {
          <p class="empty">Cases non remplies : {{ frame.empty.join(' · ') }}</p>
        }
      </section>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 1rem;
      grid-template-columns: minmax(0, 1fr);
    }
    .empty {
      color: var(--mat-sys-on-surface-variant);
      font-size: 0.85rem;
    }
  `,
})
export class CerfaFrames {
  /** In the shape of the inter-OPCO norm, NIR masked. */
  readonly cerfa = input.required<Readonly<Record<string, unknown>>>();
  protected readonly frames = computed(() => viewCerfa(this.cerfa()));
}
