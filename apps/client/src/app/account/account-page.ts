import { Component, computed, inject } from '@angular/core';
import {
  type IsActiveMatchOptions,
  RouterLink,
  RouterLinkActive,
  RouterOutlet,
} from '@angular/router';
import { SessionStore } from '../session/session-store.js';
import { PageHeader } from '../ui/page-header.js';

const TABS = [
  { link: '/mon-compte', label: 'Modifier mon compte' },
  { link: '/mon-compte/identifiant', label: 'Modifier mon identifiant' },
  { link: '/mon-compte/mot-de-passe', label: 'Modifier mon mot de passe' },
  { link: '/mon-compte/notifications', label: 'Notifications' },
];
const SECURITY = { link: '/mon-compte/securite', label: 'Sécurité' };

/** « Mon compte »: its tabs, each at its own address. */
@Component({
  selector: 'app-account-page',
  imports: [PageHeader, RouterLink, RouterLinkActive, RouterOutlet],
  template: `
    <app-page-header heading="Mon compte" />
    <nav aria-label="Mon compte">
      <ul class="tabs">
        @for (tab of tabs(); track tab.link) {
          <li>
            <a
              [routerLink]="tab.link"
              routerLinkActive="active"
              ariaCurrentWhenActive="page"
              [routerLinkActiveOptions]="thisPath"
              >{{ tab.label }}</a
            >
          </li>
        }
      </ul>
    </nav>
    <router-outlet />
  `,
  host: { class: 'stack' },
})
export class AccountPage {
  private readonly store = inject(SessionStore);
  /** Whatever follows the path, as the page one is led back to. */
  protected readonly thisPath: IsActiveMatchOptions = {
    paths: 'exact',
    queryParams: 'ignored',
    fragment: 'ignored',
    matrixParams: 'ignored',
  };
  /** Until a required second factor is enabled, « Sécurité » alone. */
  protected readonly tabs = computed(() =>
    this.store.mustEnrol() ? [SECURITY] : [...TABS, SECURITY],
  );
}
