import {
  afterNextRender,
  Component,
  computed,
  DestroyRef,
  type ElementRef,
  inject,
  Injector,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import type { FieldTree, ReadonlyFieldTree, ValidationError } from '@angular/forms/signals';
import { Notice } from './notice.js';

/** After a refused form: every fault at one place, focused, each leading to its field. */
@Component({
  selector: 'app-error-summary',
  imports: [Notice],
  template: `
    <div #box tabindex="-1">
      @if (shown()) {
        <app-notice tone="error" announced>
          @for (sentence of general(); track sentence) {
            <p>{{ sentence }}</p>
          }
          @if (faults().length > 0) {
            <p>
              <strong>
                {{
                  faults().length === 1
                    ? 'Un champ est à corriger :'
                    : faults().length + ' champs sont à corriger :'
                }}
              </strong>
            </p>
            <ul>
              @for (fault of faults(); track $index) {
                <li>
                  <button type="button" (click)="reach(fault.fieldTree)">
                    {{ fault.message }}
                  </button>
                </li>
              }
            </ul>
          }
        </app-notice>
      }
    </div>
  `,
  styles: `
    // Nothing to say: nothing in the way either, not even the gap of a grid.
    :host:not(:has(app-notice)) {
      position: absolute;
    }
    [tabindex]:focus {
      outline: none;
    }
    ul {
      margin: 0;
      padding-left: 1.25rem;
    }
    button {
      padding: 0.15rem 0;
      background: none;
      border: 0;
      color: inherit;
      font: inherit;
      text-align: left;
      vertical-align: top;
      text-decoration: underline;
      text-underline-offset: 0.2em;
      cursor: pointer;
    }
  `,
})
export class ErrorSummary {
  readonly form = input.required<FieldTree<unknown>>();
  /** Sentences about the whole form. */
  readonly general = input<readonly string[]>([]);

  /** A field is gone to: whoever keeps it out of sight shows it. */
  readonly reached = output<ReadonlyFieldTree<unknown>>();

  private readonly injector = inject(Injector);
  private readonly life = inject(DestroyRef);
  private readonly asked = signal(false);
  private readonly box = viewChild.required<ElementRef<HTMLElement>>('box');

  /** The first fault of each field. */
  protected readonly faults = computed(() => {
    const seen = new Set<unknown>();
    return this.form()()
      .errorSummary()
      .filter((fault): fault is ValidationError.WithFieldTree => {
        if (seen.has(fault.fieldTree)) return false;
        seen.add(fault.fieldTree);
        return true;
      });
  });
  protected readonly shown = computed(
    () => this.asked() && (this.faults().length > 0 || this.general().length > 0),
  );

  /** Shows the faults and puts the reader before them; nothing once the page was left. */
  show(): void {
    if (this.life.destroyed) return;
    this.asked.set(true);
    afterNextRender({ read: () => this.box().nativeElement.focus() }, { injector: this.injector });
  }

  protected reach(field: ReadonlyFieldTree<unknown>): void {
    this.reached.emit(field);
    afterNextRender({ read: () => field().focusBoundControl() }, { injector: this.injector });
  }

  hide(): void {
    this.asked.set(false);
  }
}
