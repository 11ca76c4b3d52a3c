import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';

/** The four rules of the guide, beside the form. */
@Component({
  selector: 'app-billing-rules',
  imports: [RouterLink],
  template: `
    <h2 id="billing-rules">Vous souhaitez créer ou modifier votre IBAN ?</h2>
    <p>Afin de sécuriser les paiements, nous vous remercions de respecter les règles suivantes :</p>
    <ol>
      <li>
        Le RIB déposé doit être un original émis par votre banque (des RIB manuscrits, raturés ou
        simple copie écran sont refusés).
      </li>
      <li>
        La raison sociale et l’adresse indiquées sur le RIB doivent correspondre aux coordonnées
        saisies du portail (<a routerLink="/mon-cfa/coordonnees">Mon cfa, Coordonnées</a>). Si vous
        utilisez un tiers pour la facturation, la raison sociale du RIB doit correspondre avec les
        éléments saisis sur le portail.
      </li>
      <li>
        Si le RIB provient d’une banque en ligne, il doit être daté, cacheté et signé par un
        représentant de votre CFA et être accompagné d’un courrier sur papier à en-tête signé par ce
        dernier, indiquant la confirmation de ce RIB pour les paiements.
      </li>
      <li>Le RIB au nom d’un particulier (Monsieur, Madame) est refusé.</li>
    </ol>
    <p>
      Vous pouvez modifier vos informations uniquement si aucune facture n’est en cours de
      traitement. La modification d’un RIB existant nécessitera une nouvelle validation de notre
      service comptable ; jusque-là, l’ancien compte reste payé. Si votre RIB est refusé, une
      notification avec le motif du refus sera disponible directement depuis votre portail.
    </p>
  `,
  styles: `
    ol {
      display: grid;
      gap: 0.65rem;
      margin: 0;
      padding-left: 1.25rem;
    }
  `,
  host: { class: 'stack' },
})
export class BillingRules {}
