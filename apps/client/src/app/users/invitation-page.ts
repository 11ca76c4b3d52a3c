import { Component, computed, inject, input, type OnInit, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { type KnownContext, RIGHTS } from '@apprentissage/domain';
import { NewPasswordForm } from '../session/new-password-form.js';
import { SessionStore } from '../session/session-store.js';
import { FrontCard } from '../ui/front-card.js';
import { Notice } from '../ui/notice.js';
import { PageHeader } from '../ui/page-header.js';
import { type Problem, problemOf } from '../ui/problem.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { Skeleton } from '../ui/skeleton.js';
import { AllowedActs } from './allowed-acts.js';
import { type Invitation, InvitationClient } from './invitation-client.js';

/** Where the mailed link of an invitation leads: who invites, to do what, and a password to choose. */
@Component({
  selector: 'app-invitation-page',
  imports: [
    AllowedActs,
    FrontCard,
    NewPasswordForm,
    Notice,
    PageHeader,
    ProblemNotice,
    RouterLink,
    Skeleton,
  ],
  template: `
    <app-front-card>
      <app-page-header heading="Votre invitation" />
      @if (dead(); as problem) {
        <app-notice tone="warning" announced>
          <p><strong>Cette invitation n’est plus valable.</strong></p>
          @if (problem.detail === problem.title) {
            <p>Elle a déjà servi, elle date de plus de 7 jours, ou elle a été retirée.</p>
          } @else {
            <p>{{ problem.detail }}</p>
          }
        </app-notice>
        <p>
          Vous avez déjà choisi votre mot de passe ? <a routerLink="/connexion">Connectez-vous</a>,
          ou demandez un <a routerLink="/mot-de-passe-oublie">nouveau mot de passe</a>.
        </p>
        <p>
          Sinon, demandez à la personne qui vous a invité de renvoyer l’invitation, depuis «
          Utilisateurs ».
        </p>
      } @else if (invitation(); as invitation) {
        <p>
          Bonjour {{ invitation.prenom }} {{ invitation.nom }},
          <strong>{{ invitation.organisme }}</strong> vous invite à entrer dans le portail. Vous
          pourrez :
        </p>
        <app-allowed-acts [audience]="audience()" [rights]="invitation.rights" />
        <p>
          Votre identifiant de connexion :
          <strong class="login">{{ invitation.identifiant }}</strong>
        </p>
        @if (store.session(); as session) {
          <app-notice tone="info">
            Une session est ouverte au nom de {{ session.user.prenom }} {{ session.user.nom }} : en
            acceptant cette invitation, elle sera fermée.
          </app-notice>
        }
        <h2>Choisissez votre mot de passe</h2>
        <app-new-password-form
          label="Mot de passe"
          [context]="context()"
          [send]="send"
          (deadLink)="dead.set($event)"
        />
      } @else if (error(); as error) {
        <app-problem-notice [error]="error" (retry)="read()" />
      } @else {
        <app-skeleton [lines]="4" />
      }
    </app-front-card>
  `,
  styles: `
    .login {
      overflow-wrap: anywhere;
    }
  `,
})
export class InvitationPage implements OnInit {
  /** From the address: the secret of the link. */
  readonly jeton = input.required<string>();

  private readonly client = inject(InvitationClient);
  private readonly router = inject(Router);
  protected readonly store = inject(SessionStore);
  protected readonly invitation = signal<Invitation | null>(null);
  protected readonly dead = signal<Problem | null>(null);
  protected readonly error = signal<unknown>(null);

  protected readonly audience = computed(() => {
    const right = this.invitation()?.rights[0];
    return right === undefined ? 'cfa' : RIGHTS[right].audience;
  });
  /** All but the email, which is not told to whoever holds the link. */
  protected readonly context = computed<KnownContext>(() => {
    const invitation = this.invitation();
    if (invitation === null) return {};
    const { identifiant, nom, prenom, organisme } = invitation;
    return { identifiant, nom, prenom, raisonSociale: organisme };
  });

  ngOnInit(): void {
    void this.read();
  }

  protected readonly send = async (motDePasse: string): Promise<void> => {
    await this.client.accept(this.jeton(), motDePasse);
    if (this.store.session() !== null) await this.store.signOut();
    await this.router.navigate(['/connexion'], { queryParams: { motif: 'invitation-acceptee' } });
  };

  protected async read(): Promise<void> {
    this.error.set(null);
    try {
      this.invitation.set(await this.client.read(this.jeton()));
    } catch (error) {
      const problem = problemOf(error);
      if ([400, 410].includes(problem.status)) this.dead.set(problem);
      else this.error.set(error);
    }
  }
}
