import { Component } from '@angular/core';
import { PageHeader } from '../ui/page-header.js';
import { FrontCard } from '../ui/front-card.js';
import { MailRequest } from './mail-request.js';

/** « Mot de passe oublié ». */
@Component({
  selector: 'app-forgotten-password-page',
  imports: [FrontCard, MailRequest, PageHeader],
  template: `
    <app-front-card>
      <app-page-header
        heading="Mot de passe oublié"
        lead="Nous vous envoyons un lien pour choisir un nouveau mot de passe."
      />
      <app-mail-request kind="mot-de-passe" />
    </app-front-card>
  `,
})
export class ForgottenPasswordPage {}
