import { Component, computed, input } from '@angular/core';

/** A QR code drawn from the path of its dark modules, with the light around them that cameras need. */
@Component({
  selector: 'app-qr-code',
  template: `
    <svg role="img" shape-rendering="crispEdges" [attr.viewBox]="box()" [attr.aria-label]="label()">
      <path [attr.d]="trace()" />
    </svg>
  `,
  styles: `
    :host {
      display: block;
      width: 13rem;
      max-width: 100%;
      background: var(--mat-sys-surface);
      border: 1px solid var(--mat-sys-outline-variant);
      border-radius: var(--app-radius);
    }
    svg {
      display: block;
      fill: currentColor;
    }
  `,
})
export class QrCode {
  /** Modules on a side. */
  readonly size = input.required<number>();
  readonly trace = input.required<string>();
  readonly label = input.required<string>();
  protected readonly box = computed(() => `0 0 ${this.size()} ${this.size()}`);
}
