import { Component, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router } from '@angular/router';
import { RIGHTS } from '@apprentissage/domain';
import { SessionStore } from '../session/session-store.js';
import { Icon } from '../ui/icon.js';
import { PageHeader } from '../ui/page-header.js';

/** « Mon compte »: who one is for the portal, and what one may do. */
@Component({
  selector: 'app-account-page',
  imports: [Icon, MatButton, PageHeader],
  template: `
    <app-page-header heading="Mon compte" />
    @if (store.session(); as session) {
      <section class="card">
        <h2>Mon identité</h2>
        <dl class="facts">
          <div>
            <dt>Nom</dt>
            <dd>{{ session.user.nom }}</dd>
          </div>
          <div>
            <dt>Prénom</dt>
            <dd>{{ session.user.prenom }}</dd>
          </div>
          <div>
            <dt>Identifiant</dt>
            <dd>{{ session.user.identifiant }}</dd>
          </div>
        </dl>
      </section>
      <section class="card">
        <h2>Mes droits</h2>
        <ul>
          @for (right of session.rights; track right) {
            <li>{{ labels[right].label }}</li>
          }
        </ul>
      </section>
      <p>
        <button matButton="outlined" type="button" [disabled]="leaving()" (click)="signOut()">
          <app-icon name="logout" />Se déconnecter
        </button>
      </p>
    }
  `,
  host: { class: 'stack' },
})
export class AccountPage {
  protected readonly store = inject(SessionStore);
  private readonly router = inject(Router);
  protected readonly labels = RIGHTS;
  protected readonly leaving = signal(false);

  protected async signOut(): Promise<void> {
    this.leaving.set(true);
    try {
      await this.store.signOut();
    } finally {
      await this.router.navigateByUrl('/connexion');
    }
  }
}
