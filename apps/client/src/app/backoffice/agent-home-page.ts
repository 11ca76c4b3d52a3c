import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { RIGHTS } from '@apprentissage/domain';
import { SessionStore } from '../session/session-store.js';
import { PageHeader } from '../ui/page-header.js';

/** The back-office of an agent whose role has no screen of its own. */
@Component({
  selector: 'app-agent-home-page',
  imports: [PageHeader, RouterLink],
  template: `
    <app-page-header heading="Back-office" />
    <section class="card">
      <h2>Votre rôle</h2>
      <p>Vous êtes connecté avec le rôle : {{ roles() }}.</p>
      <p>
        Choisissez un écran dans le menu, ou consultez <a routerLink="/mon-compte">votre compte</a>.
      </p>
    </section>
  `,
  host: { class: 'stack' },
})
export class AgentHomePage {
  private readonly store = inject(SessionStore);
  protected readonly roles = computed(() =>
    [...this.store.rights()].map((right) => RIGHTS[right].label).join(', '),
  );
}
