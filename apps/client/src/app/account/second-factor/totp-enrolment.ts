import {
  afterNextRender,
  Component,
  computed,
  ElementRef,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { form, FormRoot, required, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { cleanCode, codeFault, MISSING_CODE } from '../../session/one-time-code.js';
import { CopyButton } from '../../ui/copy-button.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { Icon } from '../../ui/icon.js';
import { problemOf } from '../../ui/problem.js';
import { TextField } from '../../ui/text-field.js';
import { waitSentence } from '../../ui/wait-sentence.js';
import { QrCode } from './qr-code.js';
import { type NewCodes, type NewTotp, SecondFactorClient } from './second-factor-client.js';

/** The steps that tie an authenticator application to the account. */
@Component({
  selector: 'app-totp-enrolment',
  imports: [CopyButton, ErrorSummary, FormRoot, Icon, MatButton, QrCode, TextField],
  template: `
    <h3 tabindex="-1">Activer une application d’authentification</h3>
    <ol>
      <li>
        <p>
          Sur votre téléphone, ouvrez une application d’authentification : FreeOTP, Google
          Authenticator, Microsoft Authenticator ou une autre.
        </p>
      </li>
      <li>
        <p>Ajoutez-y un compte en photographiant ce code :</p>
        <app-qr-code
          label="Code QR à photographier avec l’application d’authentification"
          [size]="enrolment().qr.taille"
          [trace]="enrolment().qr.trace"
        />
        <p class="here">
          <a [href]="enrolment().uri">Ouvrir l’application d’authentification de ce téléphone</a>
        </p>
        <p>Ou saisissez-y cette clé :</p>
        <p class="secret">
          <output class="code" aria-label="Clé à saisir">{{ secret() }}</output>
          <app-copy-button label="Copier la clé" [text]="enrolment().secret" />
        </p>
      </li>
      <li>
        <p>Saisissez le code que l’application affiche :</p>
        <app-error-summary [form]="form" [general]="refusals()" />
        <form class="form" [formRoot]="form">
          <app-text-field
            label="Code à 6 chiffres"
            inputmode="numeric"
            autocomplete="one-time-code"
            [field]="form.code"
          />
          <p class="row">
            <button matButton="filled" type="submit" [disabled]="form().submitting()">
              <app-icon name="check" />Activer
            </button>
            <button matButton type="button" (click)="cancelled.emit()">Annuler</button>
          </p>
        </form>
      </li>
    </ol>
  `,
  styles: `
    :host,
    ol,
    li {
      display: grid;
      gap: 0.75rem;
      grid-template-columns: minmax(0, 1fr);
    }
    ol {
      gap: 1.25rem;
      margin: 0;
      padding: 0;
      counter-reset: step;
      list-style: none;
    }
    li {
      position: relative;
      padding-left: 2.25rem;
      counter-increment: step;
    }
    li::before {
      content: counter(step);
      position: absolute;
      left: 0;
      width: 1.5rem;
      height: 1.5rem;
      background: var(--app-success-soft);
      border-radius: 50%;
      color: var(--app-success);
      font-weight: 600;
      text-align: center;
    }
    h3 {
      outline: none;
    }
    .secret {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5rem 1rem;
      align-items: center;
    }
    output {
      padding: 0.4rem 0.75rem;
      background: var(--mat-sys-surface-container);
      border-radius: 8px;
      overflow-wrap: anywhere;
      user-select: all;
    }
    .form {
      max-width: 22rem;
    }
    // Nobody photographs the screen of the phone they hold.
    .here {
      display: none;
    }
    @media (pointer: coarse) {
      .here {
        display: block;
      }
    }
  `,
})
export class TotpEnrolment {
  readonly enrolment = input.required<NewTotp>();
  readonly confirmed = output<NewCodes>();
  readonly cancelled = output();

  private readonly client = inject(SecondFactorClient);
  private readonly summary = viewChild.required(ErrorSummary);
  protected readonly refusals = signal<readonly string[]>([]);
  /** In groups of four, as one reads it out. */
  protected readonly secret = computed(() =>
    this.enrolment().secret.replace(/(.{4})(?=.)/g, '$1 '),
  );

  protected readonly form = form(
    signal({ code: '' }),
    (path) => {
      required(path.code, { message: MISSING_CODE });
      validate(path.code, ({ value }) => codeFault(value()));
    },
    {
      submission: {
        action: async (sent) => {
          this.refusals.set([]);
          try {
            this.confirmed.emit(await this.client.confirmTotp(cleanCode(sent().value().code)));
            return undefined;
          } catch (error) {
            const problem = problemOf(error);
            this.summary().show();
            if (problem.status === 422) {
              const message = problem.errors[0]?.message ?? problem.detail;
              return { kind: problem.code, message, fieldTree: sent.code };
            }
            this.refusals.set([`${problem.detail}${waitSentence(problem)}`]);
            return undefined;
          }
        },
        onInvalid: () => this.summary().show(),
      },
    },
  );

  constructor() {
    const { nativeElement } = inject<ElementRef<HTMLElement>>(ElementRef);
    afterNextRender({ read: () => nativeElement.querySelector('h3')?.focus() });
  }
}
