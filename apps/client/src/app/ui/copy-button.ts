import { Component, inject, input, signal } from '@angular/core';
import { Clipboard } from '@angular/cdk/clipboard';
import { MatButton } from '@angular/material/button';
import { Icon } from './icon.js';

/** « Copier »: puts a text in the clipboard and says whether it worked. */
@Component({
  selector: 'app-copy-button',
  imports: [Icon, MatButton],
  template: `
    <button matButton="outlined" type="button" (click)="copy()">
      <app-icon [name]="done() === true ? 'check' : 'copy'" />
      {{ label() }}
    </button>
    <span class="said" role="status">
      @switch (done()) {
        @case (true) {
          Copié dans le presse-papiers.
        }
        @case (false) {
          La copie a échoué : sélectionnez le texte et copiez-le.
        }
      }
    </span>
  `,
  styles: `
    :host {
      display: inline-flex;
      flex-wrap: wrap;
      gap: 0.25rem 0.75rem;
      align-items: center;
    }
    .said {
      font-size: 0.9rem;
    }
  `,
})
export class CopyButton {
  readonly text = input.required<string>();
  readonly label = input('Copier');
  private readonly clipboard = inject(Clipboard);
  protected readonly done = signal<boolean | null>(null);

  protected copy(): void {
    this.done.set(this.clipboard.copy(this.text()));
  }
}
