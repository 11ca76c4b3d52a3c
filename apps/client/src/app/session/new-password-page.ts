import { Component, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { FrontCard } from '../ui/front-card.js';
import { Notice } from '../ui/notice.js';
import { PageHeader } from '../ui/page-header.js';
import { NewPasswordForm } from './new-password-form.js';
import { SessionClient } from './session-client.js';
import { SessionStore } from './session-store.js';

/** « Nouveau mot de passe », from a mailed link. */
@Component({
  selector: 'app-new-password-page',
  imports: [FrontCard, NewPasswordForm, Notice, PageHeader, RouterLink],
  template: `
    <app-front-card>
      <app-page-header heading="Nouveau mot de passe" />
      @if (deadLink()) {
        <app-notice tone="warning" announced>
          Ce lien n’est plus valable : il a déjà servi, ou il est trop ancien.
        </app-notice>
        <p><a routerLink="/mot-de-passe-oublie">Demander un nouveau lien</a></p>
      } @else {
        <app-new-password-form [send]="send" (deadLink)="deadLink.set(true)" />
      }
    </app-front-card>
  `,
})
export class NewPasswordPage {
  /** From the address: the secret of the link. */
  readonly jeton = input.required<string>();

  private readonly client = inject(SessionClient);
  private readonly store = inject(SessionStore);
  private readonly router = inject(Router);
  protected readonly deadLink = signal(false);

  protected readonly send = async (motDePasse: string): Promise<void> => {
    await this.client.resetPassword(this.jeton(), motDePasse);
    this.store.forget();
    await this.router.navigate(['/connexion'], { queryParams: { motif: 'mot-de-passe-change' } });
  };
}
