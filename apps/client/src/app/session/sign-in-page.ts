import { Component, computed, inject, input, signal, viewChild } from '@angular/core';
import { form, FormRoot, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { ErrorSummary } from '../ui/error-summary.js';
import { Icon } from '../ui/icon.js';
import { Notice } from '../ui/notice.js';
import { PageHeader } from '../ui/page-header.js';
import { PORTAL_NAME } from '../ui/portal-name.js';
import { problemOf } from '../ui/problem.js';
import { TextField } from '../ui/text-field.js';
import { FrontCard } from '../ui/front-card.js';
import { PasswordField } from '../ui/password-field.js';
import { PasskeySignIn } from './passkey-sign-in.js';
import { returnUrl } from './return-url.js';
import { toSecondStep } from './second-step.js';
import { SessionStore } from './session-store.js';
import { waitSentence } from '../ui/wait-sentence.js';

/** « Connexion ». */
@Component({
  selector: 'app-sign-in-page',
  imports: [
    ErrorSummary,
    FormRoot,
    FrontCard,
    Icon,
    MatButton,
    Notice,
    PageHeader,
    PasskeySignIn,
    PasswordField,
    RouterLink,
    TextField,
  ],
  template: `
    <app-front-card>
      <app-page-header
        heading="Connexion"
        [lead]="'Entrez dans votre espace ' + portalName + '.'"
      />
      @if (motif() === 'session-expiree') {
        <app-notice tone="warning" announced>
          Votre session a expiré. Reconnectez-vous : vous retrouverez la page où vous étiez. Si la
          connexion vous est refusée, un administrateur a peut-être désactivé votre accès : voyez
          avec lui.
        </app-notice>
      }
      @if (motif() === 'connexion-signalee') {
        <app-notice tone="warning" announced>
          Toutes vos sessions sont fermées. Un lien pour choisir un nouveau mot de passe vient de
          vous être envoyé.
        </app-notice>
      }
      @if (motif() === 'mot-de-passe-change') {
        <app-notice tone="success" announced>
          Votre mot de passe est changé. Connectez-vous avec le nouveau.
        </app-notice>
      }
      @if (motif() === 'invitation-acceptee') {
        <app-notice tone="success" announced>
          Votre mot de passe est enregistré. Connectez-vous pour entrer dans le portail.
        </app-notice>
      }
      @if (motif() === 'etape-expiree') {
        <app-notice tone="warning" announced>
          Le délai pour prouver que c’est bien vous est dépassé. Saisissez de nouveau votre mot de
          passe.
        </app-notice>
      }
      @if (store.unreachable(); as problem) {
        <app-notice tone="error" announced>{{ problem.title }} {{ problem.detail }}</app-notice>
      }
      <app-error-summary [form]="form" [general]="refusals()" />
      <form class="form" [formRoot]="form">
        <app-text-field
          label="Identifiant"
          type="email"
          hint="Votre adresse e-mail de connexion"
          autocomplete="username"
          [field]="form.identifiant"
        />
        <app-password-field label="Mot de passe" [field]="form.motDePasse" />
        <p>
          <button matButton="filled" type="submit" [disabled]="form().submitting()">
            <app-icon name="check" />
            {{ form().submitting() ? 'Connexion en cours…' : 'Se connecter' }}
          </button>
        </p>
      </form>
      <app-passkey-sign-in (entered)="goOn()" (refused)="refuse($event)" />
      @if (unconfirmed()) {
        <p><a routerLink="/renvoyer-confirmation">Recevoir un nouveau lien de confirmation</a></p>
      }
      <p><a routerLink="/mot-de-passe-oublie">Mot de passe oublié</a></p>
      <p>Votre CFA n’a pas encore de compte ? <a routerLink="/inscription">Inscription</a></p>
    </app-front-card>
  `,
})
export class SignInPage {
  /** From the address: the page to go back to. */
  readonly retour = input<string>();
  /** From the address: why one was led here. */
  readonly motif = input<string>();

  protected readonly portalName = inject(PORTAL_NAME);
  protected readonly store = inject(SessionStore);
  private readonly router = inject(Router);
  private readonly summary = viewChild.required(ErrorSummary);

  protected readonly refusals = signal<readonly string[]>([]);
  private readonly refusalCode = signal<string | null>(null);
  protected readonly unconfirmed = computed(() => this.refusalCode() === 'compte_non_confirme');

  protected readonly form = form(
    signal({ identifiant: '', motDePasse: '' }),
    (path) => {
      required(path.identifiant, { message: 'Renseignez votre identifiant.' });
      required(path.motDePasse, { message: 'Renseignez votre mot de passe.' });
    },
    {
      submission: {
        action: async (sent) => {
          this.refusals.set([]);
          const { identifiant, motDePasse } = sent().value();
          try {
            const moyens = await this.store.signIn({
              identifiant: identifiant.trim(),
              motDePasse,
            });
            if (moyens === null) await this.goOn();
            else await toSecondStep(this.router, moyens, this.retour());
          } catch (error) {
            const problem = problemOf(error);
            this.refusalCode.set(problem.code);
            this.refuse(`${problem.detail}${waitSentence(problem)}`);
          }
          return undefined;
        },
        onInvalid: () => this.summary().show(),
      },
    },
  );

  protected async goOn(): Promise<void> {
    await this.router.navigateByUrl(returnUrl(this.retour(), this.store.homeUrl()));
  }

  protected refuse(sentence: string): void {
    this.refusals.set([sentence]);
    this.summary().show();
  }
}
