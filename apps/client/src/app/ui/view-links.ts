import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';

/** The ways to look at one list: the view lives in the address. */
@Component({
  selector: 'app-view-links',
  imports: [RouterLink],
  template: `
    <nav [attr.aria-label]="label()">
      @for (view of views(); track view.code) {
        <a
          routerLink="."
          [queryParams]="{ vue: view.code, ...kept() }"
          [attr.aria-current]="view.code === chosen() ? 'page' : null"
          >{{ view.label }}</a
        >
      }
    </nav>
  `,
  styles: `
    nav {
      display: flex;
      flex-wrap: wrap;
      gap: 0.25rem;
    }
    a {
      padding: 0.5rem 1rem;
      border: 1px solid var(--mat-sys-outline-variant);
      border-radius: 999px;
      background: var(--mat-sys-surface);
      color: inherit;
      text-decoration: none;
    }
    a[aria-current] {
      background: var(--mat-sys-primary-container);
      border-color: var(--mat-sys-primary);
      color: var(--mat-sys-on-primary-container);
      font-weight: 600;
    }
  `,
})
export class ViewLinks {
  readonly label = input.required<string>();
  readonly views = input.required<readonly { readonly code: string; readonly label: string }[]>();
  /** The view that is shown; `null`: none of them. */
  readonly chosen = input.required<string | null>();
  /** What the address keeps from one view to the other. */
  readonly kept = input<Readonly<Record<string, string>>>({});
}
