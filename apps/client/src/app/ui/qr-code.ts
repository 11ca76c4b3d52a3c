import { Component, computed, input } from '@angular/core';

/** A QR code drawn from the path of its dark modules: black on white whatever the theme, so that it reads. */
@Component({
  selector: 'app-qr-code',
  template: `
    <svg role="img" [attr.aria-label]="label()" [attr.viewBox]="box()">
      <rect width="100%" height="100%" fill="#fff" />
      <path [attr.d]="path()" fill="#000" shape-rendering="crispEdges" />
    </svg>
  `,
  styles: `
    svg {
      display: block;
      width: min(100%, 12rem);
      height: auto;
    }
  `,
})
export class QrCode {
  readonly label = input.required<string>();
  /** Modules on a side, quiet zone included. */
  readonly size = input.required<number>();
  readonly path = input.required<string>();
  protected readonly box = computed(() => `0 0 ${this.size()} ${this.size()}`);
}
