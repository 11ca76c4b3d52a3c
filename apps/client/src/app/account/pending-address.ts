import { Component, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { DayPipe } from '../ui/dates.js';
import { Notice } from '../ui/notice.js';
import { problemOf } from '../ui/problem.js';
import { waitSentence } from '../ui/wait-sentence.js';
import { AccountClient, type AddressChange } from './account-client.js';

/** A new address that waits for its mailed link, to be sent again or given up. */
@Component({
  selector: 'app-pending-address',
  imports: [DayPipe, MatButton, Notice],
  template: `
    <app-notice tone="warning">
      <p>
        <strong>{{ change().adresse }}</strong> attend sa confirmation : suivez le lien envoyé à
        cette adresse, au plus tard le {{ change().expireLe | day }}. D’ici là, rien ne change.
      </p>
      @if (said(); as sentence) {
        <p role="status">{{ sentence }}</p>
      }
      <p class="row">
        <button matButton="outlined" type="button" [disabled]="busy()" (click)="resend()">
          Renvoyer le lien
        </button>
        <button matButton type="button" [disabled]="busy()" (click)="giveUp()">
          Annuler la demande
        </button>
      </p>
    </app-notice>
  `,
})
export class PendingAddress {
  readonly change = input.required<AddressChange>();
  /** The request was given up. */
  readonly givenUp = output();

  private readonly client = inject(AccountClient);
  protected readonly busy = signal(false);
  protected readonly said = signal('');

  protected resend(): Promise<void> {
    return this.act(async () => {
      await this.client.resendLink(this.change().id);
      this.said.set('Un nouveau lien vient d’être envoyé ; le précédent n’est plus valable.');
    });
  }

  protected giveUp(): Promise<void> {
    return this.act(async () => {
      await this.client.giveUp(this.change().id);
      this.givenUp.emit();
    });
  }

  private async act(work: () => Promise<void>): Promise<void> {
    this.busy.set(true);
    this.said.set('');
    try {
      await work();
    } catch (error) {
      const problem = problemOf(error);
      this.said.set(`${problem.detail}${waitSentence(problem)}`);
    }
    this.busy.set(false);
  }
}
