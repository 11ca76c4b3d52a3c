import { Component, inject, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Icon } from '../ui/icon.js';
import { problemOf } from '../ui/problem.js';
import { waitSentence } from '../ui/wait-sentence.js';
import { passkeyRefusal, Passkeys } from './passkeys.js';
import { SessionClient } from './session-client.js';
import { SessionStore } from './session-store.js';

/** « Se connecter avec une clé d’accès », on browsers that know them. */
@Component({
  selector: 'app-passkey-sign-in',
  imports: [Icon, MatButton],
  template: `
    @if (passkeys.supported) {
      <button matButton="outlined" type="button" [disabled]="busy()" (click)="signIn()">
        <app-icon name="key" />Se connecter avec une clé d’accès
      </button>
    }
  `,
})
export class PasskeySignIn {
  readonly entered = output();
  /** Why it could not be, in French. */
  readonly refused = output<string>();

  private readonly client = inject(SessionClient);
  private readonly store = inject(SessionStore);
  protected readonly passkeys = inject(Passkeys);
  protected readonly busy = signal(false);

  protected async signIn(): Promise<void> {
    this.busy.set(true);
    try {
      const question = await this.client.passkeyQuestion();
      const reponse = await this.passkeys.use(question);
      this.store.enter(await this.client.openWithPasskey(question.defi, reponse));
      this.entered.emit();
    } catch (error) {
      const problem = problemOf(error);
      this.refused.emit(passkeyRefusal(error) ?? `${problem.detail}${waitSentence(problem)}`);
    } finally {
      this.busy.set(false);
    }
  }
}
