import { Component, computed, ElementRef, inject, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router, RouterLink, RouterLinkActive } from '@angular/router';
import { filter, map } from 'rxjs';
import { SessionStore } from '../session/session-store.js';
import { Icon } from '../ui/icon.js';
import { menuOf } from './menu-entries.js';

/** The horizontal menu; a button opens it on narrow screens. */
@Component({
  selector: 'app-main-menu',
  imports: [Icon, RouterLink, RouterLinkActive],
  templateUrl: './main-menu.html',
  styleUrl: './main-menu.scss',
  host: {
    '(keydown.escape)': 'close()',
    '(document:click)': 'closeFrom($event)',
  },
})
export class MainMenu {
  private readonly store = inject(SessionStore);
  private readonly router = inject(Router);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);

  protected readonly entries = computed(() =>
    menuOf(this.store.session()?.audience ?? 'cfa', this.store.rights()),
  );
  /** On narrow screens: the whole menu. */
  protected readonly unfolded = signal(false);
  /** Label of the entry whose pages are shown. */
  protected readonly opened = signal<string | null>(null);

  private readonly url = toSignal(
    this.router.events.pipe(
      filter((event) => event instanceof NavigationEnd),
      map((event) => event.urlAfterRedirects),
    ),
    { initialValue: this.router.url },
  );

  protected holdsCurrent(pages: readonly { readonly link: string }[]): boolean {
    return pages.some(({ link }) => this.url().startsWith(link));
  }

  protected toggle(label: string): void {
    this.opened.update((opened) => (opened === label ? null : label));
  }

  protected close(): void {
    this.opened.set(null);
    this.unfolded.set(false);
  }

  protected closeFrom(event: Event): void {
    if (!this.element.nativeElement.contains(event.target as Node)) this.close();
  }
}
