import { Component, input, linkedSignal, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Icon } from '../ui/icon.js';
import { problemOf } from '../ui/problem.js';

/** An IBAN, masked until somebody asks to see it: the look is written in the journal. */
@Component({
  selector: 'app-masked-iban',
  imports: [Icon, MatButton],
  template: `
    <span class="number">{{ shown() ?? masked() }}</span>
    @if (shown() === null) {
      <button
        matButton
        type="button"
        aria-label="Afficher l’IBAN en entier"
        [disabled]="busy()"
        (click)="show()"
      >
        <app-icon name="eye" />Afficher
      </button>
    } @else {
      <button matButton type="button" aria-label="Masquer l’IBAN" (click)="shown.set(null)">
        <app-icon name="eye-off" />Masquer
      </button>
    }
    @if (trouble(); as sentence) {
      <p class="field-error" role="alert"><app-icon name="alert" />{{ sentence }}</p>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: 0 0.5rem;
      align-items: center;
    }
    .number {
      white-space: normal;
    }
  `,
})
export class MaskedIban {
  readonly masked = input.required<string>();
  /** Asks for the IBAN in full. */
  readonly reveal = input.required<() => Promise<string>>();

  /** Another IBAN is masked again. */
  protected readonly shown = linkedSignal<string, string | null>({
    source: () => this.masked(),
    computation: () => null,
  });
  protected readonly busy = signal(false);
  protected readonly trouble = signal<string | null>(null);

  protected async show(): Promise<void> {
    this.busy.set(true);
    this.trouble.set(null);
    try {
      this.shown.set(await this.reveal()());
    } catch (error) {
      this.trouble.set(problemOf(error).detail);
    } finally {
      this.busy.set(false);
    }
  }
}
