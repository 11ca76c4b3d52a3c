import { Component } from '@angular/core';
import { RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { PageHeader } from '../ui/page-header.js';

/** « Mon compte »: its tabs, each at its own address. */
@Component({
  selector: 'app-account-page',
  imports: [PageHeader, RouterLink, RouterLinkActive, RouterOutlet],
  template: `
    <app-page-header heading="Mon compte" />
    <nav aria-label="Mon compte">
      <ul>
        @for (tab of tabs; track tab.link) {
          <li>
            <a
              [routerLink]="tab.link"
              routerLinkActive="active"
              ariaCurrentWhenActive="page"
              [routerLinkActiveOptions]="{ exact: true }"
              >{{ tab.label }}</a
            >
          </li>
        }
      </ul>
    </nav>
    <router-outlet />
  `,
  styles: `
    ul {
      display: flex;
      flex-wrap: wrap;
      gap: 0 0.25rem;
      margin: 0;
      padding: 0;
      border-bottom: 1px solid var(--mat-sys-outline-variant);
      list-style: none;
    }
    a {
      display: block;
      padding: 0.7rem 1rem;
      border-bottom: 3px solid transparent;
      color: var(--mat-sys-on-surface);
      text-decoration: none;
    }
    a:hover {
      background: var(--mat-sys-surface-container);
    }
    a.active {
      border-bottom-color: var(--mat-sys-primary);
      font-weight: 600;
    }
  `,
  host: { class: 'stack' },
})
export class AccountPage {
  protected readonly tabs = [
    { link: '/mon-compte', label: 'Modifier mon compte' },
    { link: '/mon-compte/identifiant', label: 'Modifier mon identifiant' },
    { link: '/mon-compte/mot-de-passe', label: 'Modifier mon mot de passe' },
    { link: '/mon-compte/securite', label: 'Sécurité' },
  ];
}
