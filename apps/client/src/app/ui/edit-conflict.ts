import { afterNextRender, Component, computed, ElementRef, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Notice } from './notice.js';
import type { Edited } from './edited.js';

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
        <button matButton="outlined" type="button" (click)="edited().keep()">
          Garder ma saisie
        </button>
        <button matButton type="button" (click)="edited().take()">
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
  /** What the form changes. */
  readonly edited =
    input.required<Pick<Edited<unknown, object>, 'typedFacts' | 'storedFacts' | 'keep' | 'take'>>();

  protected readonly differences = computed(() => {
    const typed = this.edited().typedFacts();
    return this.edited()
      .storedFacts()
      .filter(({ value }, rank) => value !== typed[rank]?.value);
  });

  constructor() {
    const { nativeElement } = inject<ElementRef<HTMLElement>>(ElementRef);
    afterNextRender({ read: () => nativeElement.focus() });
  }
}
