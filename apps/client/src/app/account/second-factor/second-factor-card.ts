import { Component, computed, inject, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { Passkeys } from '../../session/passkeys.js';
import { SessionStore } from '../../session/session-store.js';
import { Chip } from '../../ui/chip.js';
import { askConfirmation, type Confirmation } from '../../ui/confirm-dialog.js';
import { DayPipe } from '../../ui/dates.js';
import { Icon } from '../../ui/icon.js';
import { Notice } from '../../ui/notice.js';
import { problemOf } from '../../ui/problem.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { Skeleton } from '../../ui/skeleton.js';
import { waitSentence } from '../../ui/wait-sentence.js';
import { PasskeyForm } from './passkey-form.js';
import { PasskeysTable } from './passkeys-table.js';
import { RecoveryCodes } from './recovery-codes.js';
import {
  mySecondFactor,
  type NewCodes,
  type NewTotp,
  type Passkey,
  SecondFactorClient,
} from './second-factor-client.js';
import { TotpEnrolment } from './totp-enrolment.js';

/** « Double authentification »: its state, and what changes it. */
@Component({
  selector: 'app-second-factor-card',
  imports: [
    Chip,
    DayPipe,
    Icon,
    MatButton,
    Notice,
    PasskeyForm,
    PasskeysTable,
    ProblemNotice,
    RecoveryCodes,
    Skeleton,
    TotpEnrolment,
  ],
  templateUrl: './second-factor-card.html',
  styleUrl: './second-factor-card.scss',
})
export class SecondFactorCard {
  /** The second factor is on, and its codes are kept. */
  readonly settled = output();

  private readonly client = inject(SecondFactorClient);
  private readonly dialog = inject(MatDialog);
  protected readonly store = inject(SessionStore);
  protected readonly passkeys = inject(Passkeys);

  protected readonly factor = mySecondFactor();
  protected readonly enrolment = signal<NewTotp | null>(null);
  protected readonly codes = signal<readonly string[] | null>(null);
  protected readonly said = signal<string | null>(null);
  protected readonly trouble = signal<string | null>(null);
  protected readonly busy = signal(false);

  /** The only factor of somebody who must have one stays. */
  protected readonly removable = computed(() => {
    if (!this.factor.hasValue()) return false;
    const { exige, totp, cles } = this.factor.value();
    return !exige || cles.length + (totp.actif ? 1 : 0) > 1;
  });

  /** `true` while codes are shown that nobody has said to have kept. */
  showsCodes(): boolean {
    return this.codes() !== null;
  }

  protected startTotp(): Promise<void> {
    return this.act(async () => {
      this.enrolment.set(await this.client.startTotp());
    });
  }

  protected async totpConfirmed(made: NewCodes): Promise<void> {
    this.enrolment.set(null);
    await this.enabled(made, 'L’application d’authentification est activée.');
  }

  protected async passkeyAdded({ nom, codes }: { readonly nom: string } & NewCodes): Promise<void> {
    await this.enabled({ codes }, `La clé d’accès « ${nom} » est ajoutée.`);
  }

  protected async removeTotp(): Promise<void> {
    await this.afterQuestion(
      {
        heading: 'Désactiver l’application d’authentification ?',
        question: 'Ses codes ne seront plus acceptés. Vous pourrez en activer une autre ensuite.',
        action: 'Désactiver',
      },
      async () => {
        await this.client.removeTotp();
        await this.changed('L’application d’authentification est désactivée.');
      },
    );
  }

  protected async removePasskey({ id, nom }: Passkey): Promise<void> {
    await this.afterQuestion(
      {
        heading: `Supprimer la clé d’accès « ${nom} » ?`,
        question:
          'Elle ne permettra plus de se connecter. Pensez à la supprimer aussi de votre appareil.',
        action: 'Supprimer',
      },
      async () => {
        await this.client.removePasskey(id);
        await this.changed(`La clé d’accès « ${nom} » est supprimée.`);
      },
    );
  }

  protected async renewCodes(): Promise<void> {
    await this.afterQuestion(
      {
        heading: 'Générer de nouveaux codes ?',
        question: 'Les codes que vous avez conservés ne seront plus acceptés.',
        action: 'Générer de nouveaux codes',
      },
      async () => {
        await this.enabled(await this.client.newCodes(), null);
      },
    );
  }

  protected remaining(count: number): string {
    if (count === 0) return 'Il ne vous reste aucun code : générez-en de nouveaux.';
    return count === 1 ? 'Il vous reste 1 code.' : `Il vous reste ${count} codes.`;
  }

  protected codesKept(): void {
    this.codes.set(null);
    this.settled.emit();
  }

  /** A factor is on: its codes are to be kept before one goes on. */
  private async enabled({ codes }: NewCodes, sentence: string | null): Promise<void> {
    this.codes.set(codes);
    await this.changed(sentence);
    if (codes === null) this.settled.emit();
  }

  private async changed(sentence: string | null): Promise<void> {
    this.trouble.set(null);
    this.said.set(sentence);
    this.factor.reload();
    await this.store.load();
  }

  private async afterQuestion(question: Confirmation, work: () => Promise<void>): Promise<void> {
    if (await askConfirmation(this.dialog, question)) await this.act(work);
  }

  private async act(work: () => Promise<void>): Promise<void> {
    this.said.set(null);
    this.trouble.set(null);
    this.busy.set(true);
    try {
      await work();
    } catch (error) {
      const problem = problemOf(error);
      this.trouble.set(`${problem.detail}${waitSentence(problem)}`);
    } finally {
      this.busy.set(false);
    }
  }
}
