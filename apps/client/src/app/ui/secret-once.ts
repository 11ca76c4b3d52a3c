import { afterRenderEffect, Component, ElementRef, inject, input } from '@angular/core';
import { CopyButton } from './copy-button.js';
import { Notice } from './notice.js';

/** A secret just made: shown once, to be copied now; the reader is brought to it. */
@Component({
  selector: 'app-secret-once',
  imports: [CopyButton, Notice],
  template: `
    <app-notice tone="warning" announced>
      <p>
        <strong>{{ heading() }}</strong>
      </p>
      <p>
        Copiez-le maintenant : il ne sera plus jamais affiché, et le portail n’en garde que
        l’empreinte.
      </p>
      <ng-content />
      <p>
        <output class="code" [attr.aria-label]="label()">{{ secret() }}</output>
      </p>
      <app-copy-button [text]="secret()" />
    </app-notice>
  `,
  styles: `
    :host {
      outline: none;
    }
    output {
      display: block;
      padding: 0.6rem 0.75rem;
      background: var(--mat-sys-surface);
      border: 1px solid var(--mat-sys-outline);
      border-radius: 8px;
      overflow-wrap: anywhere;
      user-select: all;
    }
  `,
  host: { tabindex: '-1' },
})
export class SecretOnce {
  readonly heading = input.required<string>();
  readonly label = input.required<string>();
  readonly secret = input.required<string>();

  constructor() {
    const { nativeElement } = inject<ElementRef<HTMLElement>>(ElementRef);
    // Each new secret calls the reader to it.
    afterRenderEffect({
      read: () => {
        if (this.secret() !== '') nativeElement.focus();
      },
    });
  }
}
