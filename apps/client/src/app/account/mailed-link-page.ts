import { Component, computed, inject, input, type OnInit, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { SessionStore } from '../session/session-store.js';
import { FrontCard } from '../ui/front-card.js';
import { Notice } from '../ui/notice.js';
import { PageHeader } from '../ui/page-header.js';
import { problemOf } from '../ui/problem.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { Skeleton } from '../ui/skeleton.js';
import { AccountClient, type AccountLink } from './account-client.js';

/** What a link is about; `before`: what it asks to be sure of. */
interface Texts {
  readonly heading: string;
  readonly before?: string;
  readonly done: string;
}

const TEXTS: Readonly<Record<AccountLink, Texts>> = {
  email: {
    heading: "Confirmation de l'email",
    done: 'Votre email est confirmé : vos notifications y sont envoyées.',
  },
  identifiant: {
    heading: "Confirmation de l'identifiant",
    done: 'Votre identifiant est changé : connectez-vous désormais avec cette adresse.',
  },
  'annulation-email': {
    heading: "Annuler le changement d'email",
    before:
      'Votre ancien email sera rétabli, et votre identifiant avec lui s’il a été changé depuis. Toutes les sessions seront fermées et vous choisirez un nouveau mot de passe.',
    done: 'Le changement est annulé et toutes les sessions sont fermées. Un lien pour choisir un nouveau mot de passe vient d’être envoyé à votre identifiant.',
  },
  'annulation-identifiant': {
    heading: "Annuler le changement d'identifiant",
    before:
      'Votre ancien identifiant sera rétabli, et votre email avec lui s’il a été changé depuis. Toutes les sessions seront fermées et vous choisirez un nouveau mot de passe.',
    done: 'Le changement est annulé et toutes les sessions sont fermées. Un lien pour choisir un nouveau mot de passe vient de vous être envoyé.',
  },
  'annulation-double-authentification': {
    heading: 'Annuler la double authentification',
    before:
      'Le moyen de double authentification dont le message parle sera retiré, et ceux qui ont été ajoutés depuis avec lui. Toutes les sessions seront fermées et vous choisirez un nouveau mot de passe.',
    done: 'Le changement est annulé et toutes les sessions sont fermées. Un lien pour choisir un nouveau mot de passe vient d’être envoyé à votre identifiant.',
  },
};

/** Where the mailed links that confirm or undo a change lead; what undoes one waits for a click. */
@Component({
  selector: 'app-mailed-link-page',
  imports: [FrontCard, MatButton, Notice, PageHeader, ProblemNotice, RouterLink, Skeleton],
  template: `
    <app-front-card>
      <app-page-header [heading]="texts().heading" />
      @switch (state()) {
        @case ('waiting') {
          <p>{{ texts().before }}</p>
          <p>
            <button matButton="filled" type="button" (click)="follow()">
              Annuler le changement
            </button>
          </p>
        }
        @case ('asking') {
          <app-skeleton [lines]="2" />
        }
        @case ('done') {
          <app-notice tone="success" announced>{{ texts().done }}</app-notice>
          <p>
            @if (store.session()) {
              <a routerLink="/mon-compte">Voir mon compte</a>
            } @else {
              <a routerLink="/connexion">Se connecter</a>
            }
          </p>
        }
        @case ('dead-link') {
          <app-notice tone="warning" announced>
            Ce lien n’est plus valable : il a déjà servi, ou il est trop ancien.
          </app-notice>
          <p><a routerLink="/mon-compte">Voir mon compte</a></p>
        }
        @case ('failed') {
          <app-problem-notice [error]="error()" (retry)="follow()" />
        }
      }
    </app-front-card>
  `,
})
export class MailedLinkPage implements OnInit {
  /** From the route: what the link does. */
  readonly link = input.required<AccountLink>();
  /** From the address: the secret of the link. */
  readonly jeton = input.required<string>();

  private readonly client = inject(AccountClient);
  protected readonly store = inject(SessionStore);
  protected readonly texts = computed(() => TEXTS[this.link()]);
  protected readonly state = signal<'waiting' | 'asking' | 'done' | 'dead-link' | 'failed'>(
    'waiting',
  );
  protected readonly error = signal<unknown>(null);

  ngOnInit(): void {
    if (this.texts().before === undefined) void this.follow();
  }

  protected async follow(): Promise<void> {
    this.state.set('asking');
    try {
      await this.client.follow(this.link(), this.jeton());
      // The link may have ended this very session, or changed what the portal calls the person.
      await this.store.load();
      this.state.set('done');
    } catch (error) {
      this.error.set(error);
      this.state.set([400, 410].includes(problemOf(error).status) ? 'dead-link' : 'failed');
    }
  }
}
