import { Component, computed, input } from '@angular/core';

/** The shape of what is being read, and « Chargement… » for those who cannot see it. */
@Component({
  selector: 'app-skeleton',
  template: `
    <p class="visually-hidden" role="status">Chargement…</p>
    @for (line of list(); track line) {
      <div class="line" [class.short]="line % 3 === 2" aria-hidden="true"></div>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 0.85rem;
    }
    .line {
      height: 1.4rem;
      background: linear-gradient(
        90deg,
        var(--mat-sys-surface-container) 25%,
        var(--app-neutral-soft) 45%,
        var(--mat-sys-surface-container) 65%
      );
      background-size: 300% 100%;
      border-radius: 6px;
      animation: pass 1.6s linear infinite;
    }
    .short {
      width: 60%;
    }
    @keyframes pass {
      from {
        background-position: 100% 0;
      }
      to {
        background-position: 0 0;
      }
    }
  `,
})
export class Skeleton {
  readonly lines = input(5);
  protected readonly list = computed(() => Array.from({ length: this.lines() }, (_, rank) => rank));
}
