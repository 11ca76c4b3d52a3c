import { Component, inject, input, signal, viewChild } from '@angular/core';
import { Router } from '@angular/router';
import { returnUrl } from '../session/return-url.js';
import { SessionStore } from '../session/session-store.js';
import type { HoldsChanges } from '../session/unsaved-changes.js';
import type { Confirmation } from '../ui/confirm-dialog.js';
import { SecondFactorCard } from './second-factor/second-factor-card.js';
import { SessionsCards } from './sessions-cards.js';

/** « Sécurité »: the second factor, where one is signed in, and who signed in. */
@Component({
  selector: 'app-security-tab',
  imports: [SecondFactorCard, SessionsCards],
  template: `
    <app-second-factor-card (settled)="goOn()" />
    @if (!store.mustEnrol()) {
      <app-sessions-cards />
    }
  `,
  host: { class: 'stack', '(window:beforeunload)': 'warn($event)' },
})
export class SecurityTab implements HoldsChanges {
  /** From the address: the page that was asked for when the second factor had to come first. */
  readonly retour = input<string>();

  private readonly router = inject(Router);
  protected readonly store = inject(SessionStore);
  private readonly card = viewChild.required(SecondFactorCard);
  /** Whether one was led here before anything else. */
  private readonly forced = signal(this.store.mustEnrol());

  readonly question: Confirmation = {
    heading: 'Quitter sans conserver vos codes ?',
    question:
      'Vos codes de récupération ne seront plus jamais affichés. Sans eux, vous ne pourrez plus vous connecter si vous perdez votre téléphone ou votre clé.',
    action: 'Quitter cette page',
  };

  unsaved(): boolean {
    return this.card().showsCodes();
  }

  /** The codes are kept: on to where one wanted to go. */
  protected async goOn(): Promise<void> {
    if (!this.forced() || this.store.mustEnrol()) return;
    this.forced.set(false);
    await this.router.navigateByUrl(returnUrl(this.retour(), this.store.homeUrl()));
  }

  protected warn(event: BeforeUnloadEvent): void {
    if (this.unsaved()) event.preventDefault();
  }
}
