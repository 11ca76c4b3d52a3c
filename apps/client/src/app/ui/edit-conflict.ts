import {
  afterNextRender,
  Component,
  computed,
  ElementRef,
  inject,
  input,
  output,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Notice } from './notice.js';
import type { Problem } from './problem.js';

/** One thing a form holds, in words. */
export interface Fact {
  readonly label: string;
  readonly value: string;
}

/**
 * What is stored now, when a change came second. `null` for any other problem, and when it cannot be read:
 * what the server said first then stands.
 *
 * @param read asks for what was to be changed
 */
export async function storedMeanwhile<Stored>(
  { code }: Problem,
  read: () => Promise<Stored | null>,
): Promise<Stored | null> {
  return code === 'version_depassee' ? read().catch(() => null) : null;
}

/** Somebody else saved meanwhile: what differs from what is typed here, and which of the two to keep. */
@Component({
  selector: 'app-edit-conflict',
  imports: [MatButton, Notice],
  template: `
    <app-notice tone="warning" announced>
      <p>
        <strong>{{ heading() }} Votre saisie n’est pas enregistrée.</strong>
      </p>
      @if (differences().length > 0) {
        <p>Ce qui est enregistré et diffère de votre saisie :</p>
        <ul>
          @for (difference of differences(); track difference.label) {
            <li>{{ difference.label }}&nbsp;: {{ difference.value }}</li>
          }
        </ul>
      } @else {
        <p>Ce qui est enregistré est ce que vous avez saisi.</p>
      }
      <p class="row">
        <button matButton="outlined" type="button" (click)="kept.emit()">Garder ma saisie</button>
        <button matButton type="button" (click)="taken.emit()">
          Reprendre ce qui est enregistré
        </button>
      </p>
    </app-notice>
  `,
  styles: `
    :host {
      outline: none;
    }
    ul {
      margin: 0;
      padding-left: 1.25rem;
    }
    li {
      white-space: pre-line;
    }
  `,
  host: { tabindex: '-1' },
})
export class EditConflict {
  /** Who or what was faster. */
  readonly heading = input.required<string>();
  /** As typed here. */
  readonly typed = input.required<readonly Fact[]>();
  /** As somebody else saved it, in the same order. */
  readonly stored = input.required<readonly Fact[]>();
  readonly kept = output();
  readonly taken = output();

  protected readonly differences = computed(() => {
    const typed = this.typed();
    return this.stored().filter(({ value }, rank) => value !== typed[rank]?.value);
  });

  constructor() {
    const { nativeElement } = inject<ElementRef<HTMLElement>>(ElementRef);
    afterNextRender({ read: () => nativeElement.focus() });
  }
}
