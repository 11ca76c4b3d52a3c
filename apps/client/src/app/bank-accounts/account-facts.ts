import { Component, input } from '@angular/core';
import { BILLING_MODES, THIRD_PARTY_KINDS } from '@apprentissage/domain';
import { DayPipe } from '../ui/dates.js';
import { SiretPipe } from '../ui/siret.pipe.js';
import type { BankAccount } from './bank-accounts-client.js';
import { MaskedIban } from './masked-iban.js';

/** What a version says: who invoices, who holds the account, the IBAN. */
@Component({
  selector: 'app-account-facts',
  imports: [DayPipe, MaskedIban, SiretPipe],
  template: `
    @let shown = account();
    <dl class="facts">
      <div>
        <dt>Titulaire du compte</dt>
        <dd>{{ shown.titulaire ?? '—' }}</dd>
      </div>
      <div class="wide">
        <dt>IBAN</dt>
        <dd>
          @if (shown.iban; as masked) {
            <app-masked-iban [masked]="masked" [reveal]="reveal()" />
          } @else {
            —
          }
        </dd>
      </div>
      <div>
        <dt>Banque</dt>
        <dd>
          {{ shown.banque?.nom ?? 'Non reconnue' }}
          @if (shown.banque?.bic; as bic) {
            <br />BIC <span class="number">{{ bic }}</span>
          }
        </dd>
      </div>
      <div class="wide">
        <dt>Facturation</dt>
        <dd>{{ modes[shown.mode] }}</dd>
      </div>
      @if (shown.tiers; as tiers) {
        <div>
          <dt>{{ kinds[tiers.nature] }}</dt>
          <dd>
            {{ tiers.raisonSociale }}<br />
            <span class="number">{{ tiers.siret | siret }}</span><br />
            {{ tiers.adresse }}
          </dd>
        </div>
        @if (tiers.mandatDebut !== null || tiers.mandatFin !== null) {
          <div>
            <dt>Mandat</dt>
            <dd>du {{ tiers.mandatDebut | day }} au {{ tiers.mandatFin | day }}</dd>
          </div>
        }
      }
      <div>
        <dt>Numéro UAI</dt>
        <dd>{{ shown.uai ?? '—' }}</dd>
      </div>
      @if (shown.siret; as siret) {
        <div>
          <dt>SIRET du CFA</dt>
          <dd class="number">{{ siret | siret }}</dd>
        </div>
      }
    </dl>
  `,
  styles: `
    @media (min-width: 700px) {
      .wide {
        grid-column: span 2;
      }
    }
  `,
})
export class AccountFacts {
  readonly account = input.required<BankAccount>();
  /** Asks for the IBAN in full. */
  readonly reveal = input.required<() => Promise<string>>();
  protected readonly modes = BILLING_MODES;
  protected readonly kinds = THIRD_PARTY_KINDS;
}
