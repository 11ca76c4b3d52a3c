import { Component } from '@angular/core';
import { PageHeader } from '../ui/page-header.js';
import { FrontCard } from '../ui/front-card.js';
import { MailRequest } from './mail-request.js';

/** A new confirmation link, when the first is lost or too old. */
@Component({
  selector: 'app-resend-confirmation-page',
  imports: [FrontCard, MailRequest, PageHeader],
  template: `
    <app-front-card>
      <app-page-header
        heading="Renvoyer le lien de confirmation"
        lead="Votre adresse doit être confirmée avant la première connexion."
      />
      <app-mail-request kind="confirmation" />
    </app-front-card>
  `,
})
export class ResendConfirmationPage {}
