import { Component, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { Moyen } from '@apprentissage/domain';
import { BrandClient } from '../shell/brand-client.js';
import { FrontCard } from '../ui/front-card.js';
import { PageHeader } from '../ui/page-header.js';
import type { ProofDoor, TypedProof } from './proof-client.js';
import { ProofForm } from './proof-form.js';
import { returnUrl } from './return-url.js';
import { SessionClient } from './session-client.js';
import { SessionStore } from './session-store.js';

/** The second step of « Connexion », after a right password. */
@Component({
  selector: 'app-second-factor-page',
  imports: [FrontCard, PageHeader, ProofForm, RouterLink],
  template: `
    <app-front-card>
      <app-page-header
        heading="Double authentification"
        lead="Votre mot de passe est juste. Prouvez encore que c’est bien vous."
      />
      <app-proof-form
        action="Se connecter"
        [moyens]="moyens()"
        [door]="door"
        (proven)="goOn()"
        (over)="startAgain()"
      />
      <p class="muted">
        Vous n’avez plus ni application, ni clé d’accès, ni code de récupération ? Demandez à un
        administrateur de votre CFA, ou à un administrateur OPCO si vous êtes agent, de
        réinitialiser votre double authentification.
        @if (brand().contactEmail; as address) {
          Si vous êtes seul à administrer, écrivez à
          <a [href]="'mailto:' + address">{{ address }}</a>.
        }
      </p>
      <p>
        <a routerLink="/connexion" [queryParams]="{ retour: retour() }">Revenir au mot de passe</a>
      </p>
    </app-front-card>
  `,
})
export class SecondFactorPage {
  /** From the address: the page to go back to. */
  readonly retour = input<string>();

  /** From the route: the ways that the server takes. */
  readonly moyens = input.required<readonly Moyen[]>();

  protected readonly brand = inject(BrandClient).brand;
  private readonly client = inject(SessionClient);
  private readonly store = inject(SessionStore);
  private readonly router = inject(Router);

  protected readonly door: ProofDoor = {
    type: async (proof: TypedProof) => {
      if ('code' in proof) this.store.enter(await this.client.sendCode(proof.code));
    },
    passkeyQuestion: () => this.client.secondFactorQuestion(),
    passkeyAnswer: async (reponse) =>
      this.store.enter(await this.client.secondFactorAnswer(reponse)),
  };

  protected async goOn(): Promise<void> {
    await this.router.navigateByUrl(returnUrl(this.retour(), this.store.homeUrl()));
  }

  protected async startAgain(): Promise<void> {
    await this.router.navigate(['/connexion'], {
      queryParams: { retour: this.retour(), motif: 'etape-expiree' },
    });
  }
}
