import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { SessionStore } from '../session/session-store.js';
import { PageHeader } from '../ui/page-header.js';

/** An address that leads nowhere. */
@Component({
  selector: 'app-not-found-page',
  imports: [PageHeader, RouterLink],
  template: `
    <app-page-header heading="Page introuvable" />
    <p>Cette adresse ne mène à aucune page du portail.</p>
    <p><a [routerLink]="store.homeUrl()">Retour à l’accueil</a></p>
  `,
  host: { class: 'stack' },
})
export class NotFoundPage {
  protected readonly store = inject(SessionStore);
}
