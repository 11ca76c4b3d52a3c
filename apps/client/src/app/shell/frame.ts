import {
  afterNextRender,
  Component,
  computed,
  type ElementRef,
  inject,
  Injector,
  viewChild,
} from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router, RouterOutlet } from '@angular/router';
import { distinctUntilChanged, filter, map } from 'rxjs';
import { SessionStore } from '../session/session-store.js';
import { Bandeau } from './bandeau.js';
import { Breadcrumb } from './breadcrumb.js';
import { MainMenu } from './main-menu.js';
import { PortalFooter } from './portal-footer.js';

/** What surrounds every page; the menu and the breadcrumb are for who is signed in. */
@Component({
  selector: 'app-frame',
  imports: [Bandeau, Breadcrumb, MainMenu, PortalFooter, RouterOutlet],
  template: `
    <a class="skip" href="#contenu" (click)="skipToContent($event)">Aller au contenu</a>
    <header>
      <app-bandeau />
      @if (atWork()) {
        <app-main-menu />
      }
    </header>
    <main #content id="contenu" tabindex="-1">
      @if (atWork()) {
        <app-breadcrumb />
      }
      <router-outlet />
    </main>
    <footer><app-portal-footer /></footer>
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      min-height: 100vh;
    }
    main {
      display: flex;
      flex-direction: column;
      flex: 1;
      gap: 1rem;
      width: 100%;
      max-width: var(--app-width);
      margin: 0 auto;
      padding: 1.25rem 1.25rem 2.5rem;
    }
    main > router-outlet {
      display: none;
    }
    .skip {
      position: absolute;
      z-index: 30;
      top: -4rem;
      left: 1rem;
      padding: 0.6rem 1rem;
      background: var(--mat-sys-surface);
      border-radius: 0 0 8px 8px;
    }
    .skip:focus {
      top: 0;
    }
  `,
})
export class Frame {
  private readonly store = inject(SessionStore);
  /** Somebody is here, and every page is open to them. */
  protected readonly atWork = computed(
    () => this.store.session() !== null && !this.store.mustEnrol(),
  );
  private readonly content = viewChild.required<ElementRef<HTMLElement>>('content');
  private readonly injector = inject(Injector);

  constructor() {
    // A new page is announced by its title; a new filter or page number of the same list is not.
    const router = inject(Router);
    router.events
      .pipe(
        filter((event) => event instanceof NavigationEnd),
        map((event) => event.urlAfterRedirects.split(/[?#]/)[0]),
        distinctUntilChanged(),
        filter(() => (router.currentNavigation()?.previousNavigation ?? null) !== null),
        takeUntilDestroyed(),
      )
      .subscribe(() =>
        afterNextRender({ read: () => this.focusTitle() }, { injector: this.injector }),
      );
  }

  protected skipToContent(event: Event): void {
    event.preventDefault();
    this.content().nativeElement.focus();
  }

  private focusTitle(): void {
    const main = this.content().nativeElement;
    (main.querySelector<HTMLElement>('h1') ?? main).focus({ preventScroll: true });
  }
}
