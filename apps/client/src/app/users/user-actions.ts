import {
  booleanAttribute,
  Component,
  computed,
  inject,
  input,
  output,
  signal,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { RouterLink } from '@angular/router';
import { askConfirmation, type Confirmation } from '../ui/confirm-dialog.js';
import { problemOf } from '../ui/problem.js';
import { waitSentence } from '../ui/wait-sentence.js';
import { PEOPLE } from './people.js';
import { isInvited, nameOf } from './user-state.js';
import { type User, UsersClient } from './users-client.js';

/** What came of an action: the sentence to show, and whether the person is still there. */
export interface Outcome {
  readonly done: boolean;
  readonly sentence: string;
  readonly gone?: true;
}

/** « Modifier », « Désactiver » or « Réactiver »; for somebody invited, what one does with the invitation. */
@Component({
  selector: 'app-user-actions',
  imports: [MatButton, RouterLink],
  template: `
    <a
      matButton
      [routerLink]="[people.home, user().id, 'modifier']"
      [attr.aria-label]="'Modifier ' + name()"
      >Modifier</a
    >
    @if (invited()) {
      @if (user().etat !== 'a_approuver') {
        <button
          matButton
          type="button"
          [disabled]="busy()"
          [attr.aria-label]="'Renvoyer l’invitation à ' + name()"
          (click)="inviteAgain()"
        >
          Renvoyer l’invitation
        </button>
      }
      <button
        matButton
        type="button"
        [disabled]="busy()"
        [attr.aria-label]="'Retirer l’invitation de ' + name()"
        (click)="withdraw()"
      >
        Retirer l’invitation
      </button>
    } @else if (user().etat === 'actif') {
      <button
        matButton
        type="button"
        [disabled]="busy()"
        [attr.aria-label]="'Désactiver ' + name()"
        (click)="deactivate()"
      >
        Désactiver
      </button>
    } @else {
      <button
        matButton
        type="button"
        [disabled]="busy()"
        [attr.aria-label]="'Réactiver ' + name()"
        (click)="reactivate()"
      >
        Réactiver
      </button>
    }
    @if (resettable()) {
      <button matButton type="button" [disabled]="busy()" (click)="resetFactor()">
        Réinitialiser la double authentification
      </button>
    }
  `,
  // The buttons stand in the line of whoever shows them.
  styles: `
    :host {
      display: contents;
    }
  `,
})
export class UserActions {
  readonly user = input.required<User>();
  /** On the page of the person, what is rarely done too. */
  readonly whole = input(false, { transform: booleanAttribute });
  readonly finished = output<Outcome>();

  private readonly client = inject(UsersClient);
  private readonly dialog = inject(MatDialog);
  protected readonly people = inject(PEOPLE);
  protected readonly busy = signal(false);
  protected readonly name = computed(() => nameOf(this.user()));
  protected readonly invited = computed(() => isInvited(this.user()));
  protected readonly resettable = computed(() => {
    const { doubleAuthentification, etat, soiMeme } = this.user();
    return this.whole() && doubleAuthentification && etat === 'actif' && !soiMeme;
  });

  protected deactivate(): Promise<void> {
    return this.act(
      () => this.client.deactivate(this.user()),
      `L’accès de ${this.name()} est désactivé.`,
      {
        heading: `Désactiver ${this.name()} ?`,
        question:
          'Ses sessions vont être fermées et cette personne ne pourra plus entrer, dès maintenant. Vous pourrez la réactiver.',
        action: 'Désactiver',
      },
    );
  }

  protected reactivate(): Promise<void> {
    return this.act(
      () => this.client.reactivate(this.user()),
      `L’accès de ${this.name()} est rétabli.`,
    );
  }

  protected inviteAgain(): Promise<void> {
    return this.act(
      () => this.client.inviteAgain(this.user()),
      `Une nouvelle invitation est envoyée à ${this.user().identifiant} ; la précédente n’est plus valable.`,
    );
  }

  protected withdraw(): Promise<void> {
    return this.act(
      () => this.client.withdraw(this.user()),
      `L’invitation de ${this.name()} est retirée.`,
      {
        heading: `Retirer l’invitation de ${this.name()} ?`,
        question: 'Le lien reçu ne sera plus valable et la personne disparaîtra de la liste.',
        action: 'Retirer l’invitation',
      },
      true,
    );
  }

  protected resetFactor(): Promise<void> {
    const { identifiant } = this.user();
    return this.act(
      () => this.client.resetFactor(this.user()),
      `La double authentification de ${this.name()} est réinitialisée ; un lien pour choisir un nouveau mot de passe part à ${identifiant}.`,
      {
        heading: `Réinitialiser la double authentification de ${this.name()} ?`,
        question: `Assurez-vous d’abord, de vive voix, que cette personne l’a bien perdue. Son application, ses clés d’accès et ses codes de récupération ne serviront plus, ses sessions vont être fermées et son mot de passe n’ouvrira plus rien, dès maintenant. Un lien pour en choisir un nouveau part à ${identifiant}.`,
        action: 'Réinitialiser',
      },
    );
  }

  private async act(
    work: () => Promise<unknown>,
    sentence: string,
    question?: Confirmation,
    gone = false,
  ): Promise<void> {
    if (question !== undefined && !(await askConfirmation(this.dialog, question))) return;
    this.busy.set(true);
    try {
      await work();
      this.finished.emit({ done: true, sentence, ...(gone && { gone }) });
    } catch (error) {
      const problem = problemOf(error);
      this.finished.emit({ done: false, sentence: `${problem.detail}${waitSentence(problem)}` });
    }
    this.busy.set(false);
  }
}
