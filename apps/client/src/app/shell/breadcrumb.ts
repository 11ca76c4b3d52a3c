import { Component, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { type ActivatedRouteSnapshot, NavigationEnd, Router, RouterLink } from '@angular/router';
import { filter, map } from 'rxjs';
import { SessionStore } from '../session/session-store.js';
import { PageTitle } from '../ui/page-title.js';

/** A page above the one that is open; without an address, only a name of the menu. */
export interface TrailStep {
  readonly label: string;
  readonly link?: string;
}

/** Where one is: home, the pages of the route's `trail`, the page itself. */
@Component({
  selector: 'app-breadcrumb',
  imports: [RouterLink],
  template: `
    @if (!atHome()) {
      <nav aria-label="Fil d’Ariane">
        <ol>
          <li>
            <a [routerLink]="store.homeUrl()">{{ homeName() }}</a>
          </li>
          @for (step of trail(); track step.label) {
            <li>
              @if (step.link; as link) {
                <a [routerLink]="link">{{ step.label }}</a>
              } @else {
                <span>{{ step.label }}</span>
              }
            </li>
          }
          <li aria-current="page">{{ page.current() }}</li>
        </ol>
      </nav>
    }
  `,
  styles: `
    :host(:empty) {
      display: none;
    }
    ol {
      display: flex;
      flex-wrap: wrap;
      gap: 0.25rem 0.5rem;
      margin: 0;
      padding: 0;
      list-style: none;
      font-size: 0.875rem;
    }
    li + li::before {
      content: '›';
      content: '›' / '';
      margin-right: 0.5rem;
      color: var(--mat-sys-on-surface-variant);
    }
    a {
      color: inherit;
    }
  `,
})
export class Breadcrumb {
  protected readonly store = inject(SessionStore);
  protected readonly page = inject(PageTitle);
  private readonly router = inject(Router);

  private readonly here = toSignal(
    this.router.events.pipe(
      filter((event) => event instanceof NavigationEnd),
      map(() => this.read()),
    ),
    { initialValue: this.read() },
  );

  protected readonly trail = computed(() => this.here().trail);
  protected readonly atHome = computed(() => this.here().path === this.store.homeUrl());

  protected readonly homeName = computed(() =>
    this.store.session()?.audience === 'opco' ? 'Back-office' : 'Accueil',
  );

  private read(): { path: string; trail: readonly TrailStep[] } {
    let route: ActivatedRouteSnapshot = this.router.routerState.snapshot.root;
    while (route.firstChild !== null) route = route.firstChild;
    const path = this.router.url.split(/[?#]/)[0] ?? '';
    return { path, trail: (route.data['trail'] as TrailStep[] | undefined) ?? [] };
  }
}
