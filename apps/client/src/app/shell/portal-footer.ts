import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { BrandClient } from './brand-client.js';

/** The foot of every page. */
@Component({
  selector: 'app-portal-footer',
  imports: [RouterLink],
  template: `
    <div class="foot">
      <p>{{ brand().portalName }}{{ brand().opcoName ? ' · ' + brand().opcoName : '' }}</p>
      <ul>
        <li><a routerLink="/accessibilite">Accessibilité</a></li>
        <li><a routerLink="/mentions-legales">Mentions légales</a></li>
        @if (brand().contactEmail; as address) {
          <li><a [href]="'mailto:' + address">Nous écrire</a></li>
        }
      </ul>
    </div>
  `,
  styles: `
    :host {
      display: block;
      margin-top: auto;
      background: var(--mat-sys-surface);
      border-top: 1px solid var(--mat-sys-outline-variant);
      font-size: 0.9rem;
    }
    .foot {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5rem 2rem;
      justify-content: space-between;
      max-width: var(--app-width);
      margin: 0 auto;
      padding: 1rem 1.25rem;
    }
    ul {
      display: flex;
      flex-wrap: wrap;
      gap: 0.25rem 1.25rem;
      margin: 0;
      padding: 0;
      list-style: none;
    }
    a {
      color: inherit;
    }
  `,
})
export class PortalFooter {
  protected readonly brand = inject(BrandClient).brand;
}
