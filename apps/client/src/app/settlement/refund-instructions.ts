import { Component, input } from '@angular/core';
import { CopyButton } from '../ui/copy-button.js';
import { QrCode } from '../ui/qr-code.js';
import type { Instructions } from './settlement-client.js';

/** « Mode opératoire de remboursement des factures d’avoir »: the guide's three steps. */
@Component({
  selector: 'app-refund-instructions',
  imports: [CopyButton, QrCode],
  template: `
    @let how = instructions();
    <p>
      Vous avez choisi de nous adresser un virement pour régler les factures d’avoir générées suite
      à une rupture de contrat ou avenant. Le process est le suivant :
    </p>
    <ol>
      <li>
        Générer la facture pro forma « avoir » correspondant aux dossiers présentant un solde à nous
        devoir.
      </li>
      <li>
        Déposer sur le portail la facture d’avoir émise par votre organisme sur papier en-tête et
        Envoyer.
      </li>
      <li>
        Procéder au virement des sommes dues, dans les {{ how.delaiJours }} jours, en respectant
        obligatoirement les modalités suivantes.
      </li>
    </ol>
    <p>{{ how.consigne }}</p>
    <dl class="facts">
      <dt>Motif du virement</dt>
      <dd>
        « {{ how.libelle }} » suivi du n° de la pro forma. Exemple pour la pro forma n° 100 :
        <strong>{{ how.exemple }}</strong>
        <app-copy-button label="Copier le motif" [text]="how.libelle" />
      </dd>
      <dt>Titulaire</dt>
      <dd>{{ how.titulaire }}<br />{{ how.banque }}</dd>
      <dt>IBAN</dt>
      <dd>
        <span class="number">{{ how.iban }}</span>
        <app-copy-button label="Copier l’IBAN" [text]="how.iban" />
      </dd>
      <dt>BIC</dt>
      <dd>
        <span class="number">{{ how.bic }}</span>
        <app-copy-button label="Copier le BIC" [text]="how.bic" />
      </dd>
    </dl>
    <p>
      Avec l’application de votre banque, ce code remplit le virement ; changez le n° de la pro
      forma et saisissez le montant.
    </p>
    <app-qr-code
      [label]="'Code QR du virement, motif ' + how.exemple"
      [size]="how.qr.taille"
      [path]="how.qr.trace"
    />
  `,
  host: { class: 'stack' },
  styles: `
    dt {
      font-weight: 600;
    }
    dd {
      display: flex;
      flex-wrap: wrap;
      gap: 0.25rem 0.75rem;
      align-items: center;
      margin: 0 0 0.75rem;
    }
  `,
})
export class RefundInstructionsPanel {
  readonly instructions = input.required<Instructions>();
}
