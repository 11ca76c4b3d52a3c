import { Component, inject, input, type OnInit, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Notice } from '../ui/notice.js';
import { PageHeader } from '../ui/page-header.js';
import { type Problem, problemOf } from '../ui/problem.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { Skeleton } from '../ui/skeleton.js';
import { FrontCard } from '../ui/front-card.js';
import { SessionClient } from './session-client.js';

/** Where the mailed confirmation link leads. */
@Component({
  selector: 'app-confirm-address-page',
  imports: [FrontCard, Notice, PageHeader, ProblemNotice, RouterLink, Skeleton],
  template: `
    <app-front-card>
      <app-page-header heading="Confirmation de l'adresse" />
      @switch (state()) {
        @case ('asking') {
          <app-skeleton [lines]="2" />
        }
        @case ('done') {
          <app-notice tone="success" announced>
            Votre adresse est confirmée : vous pouvez vous connecter.
          </app-notice>
          <p><a routerLink="/connexion">Se connecter</a></p>
        }
        @case ('dead-link') {
          <app-notice tone="warning" announced>
            <p>Ce lien n’est plus valable : il a déjà servi, ou il est trop ancien.</p>
          </app-notice>
          <p>Si votre adresse est déjà confirmée, <a routerLink="/connexion">connectez-vous</a>.</p>
          <p>
            Sinon,
            <a routerLink="/renvoyer-confirmation">demandez un nouveau lien de confirmation</a>.
          </p>
        }
        @case ('failed') {
          <app-problem-notice [error]="error()" (retry)="confirm()" />
        }
      }
    </app-front-card>
  `,
})
export class ConfirmAddressPage implements OnInit {
  /** From the address: the secret of the link. */
  readonly jeton = input.required<string>();

  private readonly client = inject(SessionClient);
  protected readonly state = signal<'asking' | 'done' | 'dead-link' | 'failed'>('asking');
  protected readonly error = signal<unknown>(null);

  ngOnInit(): void {
    void this.confirm();
  }

  protected async confirm(): Promise<void> {
    this.state.set('asking');
    try {
      await this.client.confirm(this.jeton());
      this.state.set('done');
    } catch (error) {
      this.error.set(error);
      this.state.set(isDeadLink(problemOf(error)) ? 'dead-link' : 'failed');
    }
  }
}

function isDeadLink({ code, status }: Problem): boolean {
  return code === 'lien_invalide' || [400, 404, 410, 422].includes(status);
}
