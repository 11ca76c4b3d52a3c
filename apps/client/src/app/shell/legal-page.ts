import { Component, inject } from '@angular/core';
import { PageHeader } from '../ui/page-header.js';
import { BrandClient } from './brand-client.js';

/** Who publishes the portal, and what it does with personal data and cookies. */
@Component({
  selector: 'app-legal-page',
  imports: [PageHeader],
  template: `
    <app-page-header heading="Mentions légales" />
    <section class="card">
      <h2>Éditeur</h2>
      <p>
        Le portail {{ brand().portalName }} est mis en service par
        {{ brand().opcoName || 'votre opérateur de compétences' }}.
      </p>
      @if (brand().contactEmail; as address) {
        <p>
          Contact : <a [href]="'mailto:' + address">{{ address }}</a>
        </p>
      }
    </section>
    <section class="card">
      <h2>Données personnelles</h2>
      <p>
        Les données des contrats d’apprentissage servent à leur instruction et à leur financement.
        Chaque CFA ne voit que les siennes. Pour exercer vos droits d’accès et de rectification,
        écrivez à l’éditeur.
      </p>
    </section>
    <section class="card">
      <h2>Cookies</h2>
      <p>
        Le portail ne dépose qu’un cookie, nécessaire à votre connexion. Il n’y a ni mesure
        d’audience, ni contenu d’un autre site.
      </p>
    </section>
  `,
  host: { class: 'stack' },
})
export class LegalPage {
  protected readonly brand = inject(BrandClient).brand;
}
