import {
  afterNextRender,
  Component,
  computed,
  ElementRef,
  inject,
  Injector,
  input,
  linkedSignal,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { form, FormRoot, required, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import type { Moyen } from '@apprentissage/domain';
import { ErrorSummary } from '../ui/error-summary.js';
import { Icon } from '../ui/icon.js';
import { PasswordField } from '../ui/password-field.js';
import { problemOf } from '../ui/problem.js';
import { TextField } from '../ui/text-field.js';
import { waitSentence } from '../ui/wait-sentence.js';
import { cleanCode, codeFault, MISSING_CODE } from './one-time-code.js';
import { passkeyRefusal, Passkeys } from './passkeys.js';
import { proofAsked } from './proof-asked.js';
import type { ProofDoor } from './proof-client.js';

/** What leads from one way to another. */
const CHOICES: Readonly<Record<Moyen, string>> = {
  totp: 'Utiliser mon application d’authentification',
  mot_de_passe: 'Utiliser mon mot de passe',
  passkey: 'Utiliser ma clé d’accès',
  recuperation: 'Utiliser un code de récupération',
};

/** What is said of an empty field. */
const MISSING: Readonly<Record<Moyen, string>> = {
  totp: MISSING_CODE,
  mot_de_passe: 'Saisissez votre mot de passe.',
  passkey: '',
  recuperation: 'Saisissez un code de récupération.',
};

/** The ways in the order in which they are proposed. */
const ORDER: readonly Moyen[] = ['totp', 'mot_de_passe', 'passkey', 'recuperation'];

/** Proves who one is, in one of the ways that the server takes. */
@Component({
  selector: 'app-proof-form',
  imports: [ErrorSummary, FormRoot, Icon, MatButton, PasswordField, TextField],
  template: `
    <app-error-summary [form]="form" [general]="refusals()" />
    <form class="form" [formRoot]="form">
      @switch (way()) {
        @case ('totp') {
          <app-text-field
            label="Code à 6 chiffres"
            hint="Celui qu’affiche votre application d’authentification"
            inputmode="numeric"
            autocomplete="one-time-code"
            [field]="form.secret"
          />
        }
        @case ('recuperation') {
          <app-text-field
            label="Code de récupération"
            hint="L’un de ceux que vous avez conservés ; il ne servira plus ensuite"
            autocomplete="off"
            [field]="form.secret"
          />
        }
        @case ('mot_de_passe') {
          <app-password-field label="Mot de passe" [field]="form.secret" />
        }
        @default {
          <p>Votre appareil ou votre navigateur va vous demander de confirmer.</p>
        }
      }
      <div class="row">
        @if (way() === 'passkey') {
          <button matButton="filled" type="button" [disabled]="busy()" (click)="usePasskey()">
            <app-icon name="key" />{{ choices.passkey }}
          </button>
        } @else {
          <button matButton="filled" type="submit" [disabled]="busy()">
            <app-icon name="check" />{{ action() }}
          </button>
        }
        <ng-content />
      </div>
    </form>
    @if (ways().length > 1) {
      <ul aria-label="Autres moyens">
        @for (other of ways(); track other) {
          @if (other !== way()) {
            <li>
              <button
                matButton="outlined"
                type="button"
                [disabled]="busy()"
                (click)="choose(other)"
              >
                {{ choices[other] }}
              </button>
            </li>
          }
        }
      </ul>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 1.25rem;
      grid-template-columns: minmax(0, 1fr);
    }
    ul {
      display: flex;
      flex-wrap: wrap;
      gap: 0.75rem;
      margin: 0;
      padding: 1.25rem 0 0;
      border-top: 1px solid var(--mat-sys-outline-variant);
      list-style: none;
    }
  `,
})
export class ProofForm {
  /** The ways that the server takes. */
  readonly moyens = input.required<readonly Moyen[]>();
  readonly door = input.required<ProofDoor>();
  /** What the button says. */
  readonly action = input('Valider');
  readonly proven = output();
  /** There is nothing to prove any more: the step, or the session, is over. */
  readonly over = output();

  private readonly passkeys = inject(Passkeys);
  private readonly injector = inject(Injector);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly summary = viewChild.required(ErrorSummary);
  protected readonly choices = CHOICES;
  protected readonly refusals = signal<readonly string[]>([]);
  private readonly asking = signal(false);

  private readonly taken = linkedSignal(() => this.moyens());
  protected readonly ways = computed(() =>
    ORDER.filter(
      (way) => this.taken().includes(way) && (way !== 'passkey' || this.passkeys.supported),
    ),
  );
  protected readonly way = linkedSignal<Moyen>(() => this.ways()[0] ?? 'recuperation');
  protected readonly busy = computed(() => this.asking() || this.form().submitting());

  protected readonly form = form(
    signal({ secret: '' }),
    (path) => {
      required(path.secret, { message: () => MISSING[this.way()] });
      validate(path.secret, ({ value }) =>
        this.way() === 'totp' ? codeFault(value()) : undefined,
      );
    },
    {
      submission: {
        action: async (sent) => {
          this.refusals.set([]);
          const { secret } = sent().value();
          try {
            await this.door().type(
              this.way() === 'mot_de_passe' ? { motDePasse: secret } : { code: cleanCode(secret) },
            );
            this.proven.emit();
            return undefined;
          } catch (error) {
            const problem = problemOf(error);
            if (problem.status !== 422) {
              this.refuse(error);
              return undefined;
            }
            this.summary().show();
            const message = problem.errors[0]?.message ?? problem.detail;
            return { kind: problem.code, message, fieldTree: sent.secret };
          }
        },
        onInvalid: () => this.summary().show(),
      },
    },
  );

  /** A passkey is asked at once; another way shows its field. */
  protected choose(way: Moyen): void {
    if (way === 'passkey') {
      void this.usePasskey();
      return;
    }
    this.refusals.set([]);
    this.summary().hide();
    this.way.set(way);
    this.form().reset({ secret: '' });
    const { nativeElement } = this.element;
    afterNextRender(
      { read: () => nativeElement.querySelector('input')?.focus() },
      { injector: this.injector },
    );
  }

  protected async usePasskey(): Promise<void> {
    this.refusals.set([]);
    this.summary().hide();
    this.asking.set(true);
    try {
      const reponse = await this.passkeys.use(await this.door().passkeyQuestion());
      await this.door().passkeyAnswer(reponse);
      this.proven.emit();
    } catch (error) {
      this.refuse(error);
    } finally {
      this.asking.set(false);
    }
  }

  private refuse(error: unknown): void {
    const problem = problemOf(error);
    const refusal = passkeyRefusal(error);
    if (refusal === null && problem.status === 401) {
      this.over.emit();
      return;
    }
    // A second factor was enabled elsewhere since the proof was asked for.
    const others = proofAsked(error);
    if (others !== null) {
      this.taken.set(others);
      this.form().reset({ secret: '' });
    }
    this.refusals.set([refusal ?? `${problem.detail}${waitSentence(problem)}`]);
    this.summary().show();
  }
}
