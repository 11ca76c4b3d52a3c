import { Component, computed, inject, input, type OnInit, signal, viewChild } from '@angular/core';
import { Router, RouterLink, type UrlTree } from '@angular/router';
import { returnUrl } from '../session/return-url.js';
import { SessionStore } from '../session/session-store.js';
import type { HoldsChanges } from '../session/unsaved-changes.js';
import type { Confirmation } from '../ui/confirm-dialog.js';
import { Notice } from '../ui/notice.js';
import { SecondFactorCard } from './second-factor/second-factor-card.js';
import { SessionsCards } from './sessions-cards.js';

/** « Sécurité »: the second factor, where one is signed in, and who signed in. */
@Component({
  selector: 'app-security-tab',
  imports: [Notice, RouterLink, SecondFactorCard, SessionsCards],
  template: `
    @if (back(); as url) {
      <app-notice tone="warning">
        <p>
          <strong>Activez la double authentification pour continuer.</strong> Elle est exigée pour
          ce que vous alliez faire. Une fois vos codes conservés, vous reviendrez à la page que vous
          avez quittée.
        </p>
        <p><a [routerLink]="url">Revenir sans l’activer</a></p>
      </app-notice>
    }
    <app-second-factor-card (settled)="goOn()" />
    @if (!store.mustEnrol()) {
      <app-sessions-cards />
    }
  `,
  host: { class: 'stack', '(window:beforeunload)': 'warn($event)' },
})
export class SecurityTab implements HoldsChanges, OnInit {
  /** From the address: the page that was left because the second factor had to come first. */
  readonly retour = input<string>();

  private readonly router = inject(Router);
  protected readonly store = inject(SessionStore);
  private readonly card = viewChild.required(SecondFactorCard);
  /** Whether one was led here for a second factor, which one has not. */
  private readonly led = signal(false);
  /** The page that one may go back to without it. */
  protected readonly back = computed<UrlTree | null>(() => {
    const asked = this.retour();
    if (asked === undefined || !this.led() || !this.store.lacksFactor()) return null;
    if (this.store.mustEnrol()) return null;
    return this.router.parseUrl(returnUrl(asked, this.store.homeUrl()));
  });

  readonly question: Confirmation = {
    heading: 'Quitter sans conserver vos codes ?',
    question:
      'Vos codes de récupération ne seront plus jamais affichés. Sans eux, vous ne pourrez plus vous connecter si vous perdez votre téléphone ou votre clé.',
    action: 'Quitter cette page',
  };

  ngOnInit(): void {
    const asked = this.retour() !== undefined && this.store.lacksFactor();
    this.led.set(this.store.mustEnrol() || asked);
  }

  unsaved(): boolean {
    return this.card().showsCodes();
  }

  /** The codes are kept: on to where one wanted to go. */
  protected async goOn(): Promise<void> {
    if (!this.led() || this.store.mustEnrol()) return;
    this.led.set(false);
    await this.router.navigateByUrl(returnUrl(this.retour(), this.store.homeUrl()));
  }

  protected warn(event: BeforeUnloadEvent): void {
    if (this.unsaved()) event.preventDefault();
  }
}
