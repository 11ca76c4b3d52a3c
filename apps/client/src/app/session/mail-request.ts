import { Component, inject, input, signal, viewChild } from '@angular/core';
import { email, form, FormRoot, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { ErrorSummary } from '../ui/error-summary.js';
import { Icon } from '../ui/icon.js';
import { Notice } from '../ui/notice.js';
import { problemOf } from '../ui/problem.js';
import { TextField } from '../ui/text-field.js';
import { SessionClient } from './session-client.js';
import { waitSentence } from '../ui/wait-sentence.js';

/** Asks for an identifiant and has a link mailed; answers alike whether the account exists or not. */
@Component({
  selector: 'app-mail-request',
  imports: [ErrorSummary, FormRoot, Icon, MatButton, Notice, RouterLink, TextField],
  template: `
    @if (sent(); as address) {
      <app-notice tone="success" announced>
        <p>
          Si un compte correspond à <strong>{{ address }}</strong>, un message vient d’y être
          envoyé. Son lien n’est valable que quelque temps.
        </p>
        <p>Rien reçu ? Regardez dans les courriers indésirables.</p>
      </app-notice>
    } @else {
      <app-error-summary [form]="form" [general]="refusals()" />
      <form class="form" [formRoot]="form">
        <app-text-field
          label="Identifiant"
          type="email"
          hint="Votre adresse e-mail de connexion"
          autocomplete="username"
          [field]="form.identifiant"
        />
        <p>
          <button matButton="filled" type="submit" [disabled]="form().submitting()">
            <app-icon name="check" />Valider
          </button>
        </p>
      </form>
    }
    <p><a routerLink="/connexion">Retour à la connexion</a></p>
  `,
  styles: `
    :host {
      display: grid;
      gap: 1.25rem;
    }
  `,
})
export class MailRequest {
  readonly kind = input.required<'mot-de-passe' | 'confirmation'>();

  private readonly client = inject(SessionClient);
  private readonly summary = viewChild(ErrorSummary);
  protected readonly sent = signal<string | null>(null);
  protected readonly refusals = signal<readonly string[]>([]);

  protected readonly form = form(
    signal({ identifiant: '' }),
    (path) => {
      required(path.identifiant, { message: 'Renseignez votre identifiant.' });
      email(path.identifiant, { message: 'L’identifiant est une adresse e-mail.' });
    },
    {
      submission: {
        action: async (asked) => {
          this.refusals.set([]);
          const identifiant = asked().value().identifiant.trim();
          try {
            if (this.kind() === 'mot-de-passe') await this.client.askNewPassword(identifiant);
            else await this.client.resendConfirmation(identifiant);
            this.sent.set(identifiant);
          } catch (error) {
            const problem = problemOf(error);
            this.refusals.set([`${problem.detail}${waitSentence(problem)}`]);
            this.summary()?.show();
          }
          return undefined;
        },
        onInvalid: () => this.summary()?.show(),
      },
    },
  );
}
