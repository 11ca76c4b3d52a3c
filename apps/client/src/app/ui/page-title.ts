import { inject, Service, signal } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { PORTAL_NAME } from './portal-name.js';

/** The name of the page that is open: in the browser's tab and at the end of the breadcrumb. */
@Service()
export class PageTitle {
  private readonly tab = inject(Title);
  private readonly portal = inject(PORTAL_NAME);
  private readonly name = signal('');

  readonly current = this.name.asReadonly();

  /** Names the page; the portal's name follows in the tab. */
  set(name: string): void {
    this.name.set(name);
    this.tab.setTitle(name === '' ? this.portal : `${name} — ${this.portal}`);
  }
}
