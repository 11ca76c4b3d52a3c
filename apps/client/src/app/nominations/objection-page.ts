import { Component, computed, inject, input, type OnInit, signal } from '@angular/core';
import { writeInstant } from '@apprentissage/domain';
import { FrontCard } from '../ui/front-card.js';
import { Notice } from '../ui/notice.js';
import { PageHeader } from '../ui/page-header.js';
import { problemOf } from '../ui/problem.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { Skeleton } from '../ui/skeleton.js';
import { type LinkedNomination, NominationsClient } from './nominations-client.js';
import { ReasonForm, type ReasonWords } from './reason-form.js';

const WORDS: ReasonWords = {
  heading: 'S’opposer à la nomination',
  lead: 'Si cela vous surprend, opposez-vous : la nomination est suspendue aussitôt, et deux agents de l’OPCO l’examineront.',
  label: 'Ce que l’OPCO doit savoir',
  hint: 'Par exemple qui administre le CFA, et comment vous joindre.',
  action: 'Je m’oppose à cette nomination',
};

/** Where the mailed link that objects leads: what is about to happen, and one button to stop it. */
@Component({
  selector: 'app-objection-page',
  imports: [FrontCard, Notice, PageHeader, ProblemNotice, ReasonForm, Skeleton],
  template: `
    <app-front-card>
      <app-page-header heading="Nomination d’un administrateur" />
      @switch (state()) {
        @case ('dead-link') {
          <app-notice tone="warning" announced>
            Ce lien n’est plus valable : il a déjà servi, ou la nomination a pris effet ou a été
            annulée.
          </app-notice>
          <p>Si quelque chose vous surprend encore, adressez-vous à votre OPCO.</p>
        }
        @case ('done') {
          <app-notice tone="success" announced>
            Votre opposition est enregistrée : la nomination est suspendue. Deux agents de l’OPCO
            vont l’examiner. Vous pouvez fermer cette page.
          </app-notice>
        }
        @case ('failed') {
          <app-problem-notice [error]="error()" (retry)="read()" />
        }
        @default {
          @if (nomination(); as shown) {
            <p>
              @if (shown.reinitialisation) {
                L’OPCO réinitialise la double authentification de
                <strong>{{ shown.prenom }} {{ shown.nom }}</strong
                >, administrateur du portail pour <strong>{{ shown.organisme }}</strong>, qui l’a
                perdue. {{ effect() }}
              } @else {
                L’OPCO nomme <strong>{{ shown.prenom }} {{ shown.nom }}</strong> administrateur du
                portail pour <strong>{{ shown.organisme }}</strong>. {{ effect() }}
              }
            </p>
            <app-reason-form [words]="words" [busy]="busy()" (given)="object($event)" />
          } @else {
            <app-skeleton [lines]="4" />
          }
        }
      }
    </app-front-card>
  `,
})
export class ObjectionPage implements OnInit {
  /** From the address: the secret of the link. */
  readonly jeton = input.required<string>();

  private readonly client = inject(NominationsClient);
  protected readonly words = WORDS;
  protected readonly nomination = signal<LinkedNomination | null>(null);
  protected readonly state = signal<'asking' | 'done' | 'dead-link' | 'failed'>('asking');
  protected readonly busy = signal(false);
  protected readonly error = signal<unknown>(null);
  protected readonly effect = computed(() => {
    const at = this.nomination()?.effetLe ?? null;
    return at === null
      ? 'Cette nomination est suspendue : quelqu’un s’y est déjà opposé.'
      : `Cette nomination prendra effet le ${writeInstant(new Date(at))}.`;
  });

  ngOnInit(): void {
    void this.read();
  }

  protected read(): Promise<void> {
    this.state.set('asking');
    return this.follow(async () => this.nomination.set(await this.client.readLink(this.jeton())));
  }

  protected object(motif: string): Promise<void> {
    return this.follow(async () => {
      await this.client.objectByLink(this.jeton(), motif);
      this.state.set('done');
    });
  }

  private async follow(work: () => Promise<void>): Promise<void> {
    this.busy.set(true);
    try {
      await work();
    } catch (error) {
      this.error.set(error);
      this.state.set([400, 410].includes(problemOf(error).status) ? 'dead-link' : 'failed');
    } finally {
      this.busy.set(false);
    }
  }
}
