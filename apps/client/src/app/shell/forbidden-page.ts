import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { SessionStore } from '../session/session-store.js';
import { PageHeader } from '../ui/page-header.js';

/** A page that exists, for others. */
@Component({
  selector: 'app-forbidden-page',
  imports: [PageHeader, RouterLink],
  template: `
    <app-page-header heading="Accès refusé" />
    <p>
      Vos droits n’ouvrent pas cette page.
      @if (store.session()?.audience === 'cfa') {
        L’administrateur de votre CFA peut vous les donner.
      }
    </p>
    <p><a [routerLink]="store.homeUrl()">Retour à l’accueil</a></p>
  `,
  host: { class: 'stack' },
})
export class ForbiddenPage {
  protected readonly store = inject(SessionStore);
}
