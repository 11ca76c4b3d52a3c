import { Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Notice } from '../ui/notice.js';
import { SessionStore } from './session-store.js';

/** Says before anything is typed that a section's acts want a second factor, to who has none. */
@Component({
  selector: 'app-second-factor-notice',
  imports: [Notice, RouterLink],
  template: `
    @if (store.lacksFactor()) {
      <app-notice tone="warning">
        <p>
          {{ acts() }} demande une double authentification, que votre compte n’a pas encore. Vous
          l’activez une seule fois, avec votre téléphone ou votre ordinateur, puis vous revenez ici.
        </p>
        <p>
          <a routerLink="/mon-compte/securite" [queryParams]="{ retour: here() }"
            >Activer la double authentification</a
          >
        </p>
      </app-notice>
    }
  `,
})
export class SecondFactorNotice {
  /** What wants it, as the beginning of a sentence. */
  readonly acts = input.required<string>();

  private readonly router = inject(Router);
  protected readonly store = inject(SessionStore);
  /** This page, as its address is now. */
  protected readonly here = computed(() => {
    this.router.lastSuccessfulNavigation();
    return this.router.url;
  });
}
