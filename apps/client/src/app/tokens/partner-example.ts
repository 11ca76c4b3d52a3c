import { Component, computed, inject, DOCUMENT } from '@angular/core';
import { SessionStore } from '../session/session-store.js';
import { CopyButton } from '../ui/copy-button.js';

/** What to give to the vendor of the CFA's software: the documentation, and a first call. */
@Component({
  selector: 'app-partner-example',
  imports: [CopyButton],
  template: `
    <p>
      La <a href="/api/docs">documentation des échanges</a> décrit chaque appel et permet de
      l’essayer. Pour vérifier un token :
    </p>
    <pre tabindex="0" aria-label="Exemple d’appel"><code>{{ command() }}</code></pre>
    <app-copy-button label="Copier l’exemple" [text]="command()" />
  `,
  styles: `
    :host {
      display: grid;
      gap: 0.75rem;
      grid-template-columns: minmax(0, 1fr);
    }
    pre {
      margin: 0;
      padding: 0.85rem 1rem;
      overflow-x: auto;
      background: var(--app-band);
      border-radius: 8px;
      color: var(--app-on-band);
      font-size: 0.85rem;
    }
  `,
})
export class PartnerExample {
  private readonly origin = inject(DOCUMENT).location.origin;
  private readonly store = inject(SessionStore);
  /** The norm asks for the SIREN: the first nine digits of the SIRET. */
  private readonly siren = computed(() => this.store.session()?.cfa?.siret.slice(0, 9) ?? '');

  protected readonly command = computed(() =>
    [
      `curl "${this.origin}/api/convergence/v2/cfakeyinfo?siren=${this.siren()}"`,
      '-H "X-API-KEY: VOTRE_TOKEN"',
      '-H "EDITEUR: NomDeLEditeur"',
      '-H "LOGICIEL: NomDuLogiciel"',
      '-H "VERSION: 1.0"',
    ].join(' \\\n  '),
  );
}
