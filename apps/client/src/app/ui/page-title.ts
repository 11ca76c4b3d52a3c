import { inject, Service, signal } from '@angular/core';
import { Title } from '@angular/platform-browser';

/** The name of the page that is open: in the browser's tab and at the end of the breadcrumb. */
@Service()
export class PageTitle {
  private readonly tab = inject(Title);
  private readonly name = signal('');

  readonly current = this.name.asReadonly();

  /** Names the page; the portal's name follows in the tab. */
  set(name: string): void {
    this.name.set(name);
    this.tab.setTitle(name === '' ? 'Action Apprentissage' : `${name} — Action Apprentissage`);
  }
}
