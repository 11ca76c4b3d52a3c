import { Component, inject } from '@angular/core';
import { PageHeader } from '../ui/page-header.js';
import { BrandClient } from './brand-client.js';

/** What is known of the portal's accessibility: nothing is claimed that was not measured. */
@Component({
  selector: 'app-accessibility-page',
  imports: [PageHeader],
  template: `
    <app-page-header heading="Accessibilité" />
    <section class="card">
      <h2>État de conformité</h2>
      <p>
        Aucun audit complet selon le référentiel général d’amélioration de l’accessibilité (RGAA)
        n’a encore été conduit : la conformité n’est donc pas établie.
      </p>
      <p>
        À chaque version, les écrans sont parcourus par un outil de contrôle automatique (axe). Ils
        sont conçus pour être utilisés au clavier, avec un lecteur d’écran, sur un écran étroit et
        agrandis à 200 %.
      </p>
    </section>
    <section class="card">
      <h2>Signaler une difficulté</h2>
      <p>
        Une page vous résiste ? Dites-le-nous : nous vous répondrons par un autre moyen et la
        corrigerons.
      </p>
      @if (brand().contactEmail; as address) {
        <p>
          <a [href]="'mailto:' + address">{{ address }}</a>
        </p>
      }
    </section>
  `,
  host: { class: 'stack' },
})
export class AccessibilityPage {
  protected readonly brand = inject(BrandClient).brand;
}
