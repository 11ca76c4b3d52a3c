import { Component, computed, input, output, signal } from '@angular/core';
import { form, FormField, FormRoot, maxLength, required, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import {
  APPROVAL_CHECKS,
  type ApprovalCheck,
  needsReason,
  type PayeeAnswer,
} from '@apprentissage/domain';
import { Icon } from '../ui/icon.js';
import { TextField } from '../ui/text-field.js';
import type { ApproveRequest } from './reviews-client.js';

const CODES = Object.keys(APPROVAL_CHECKS) as ApprovalCheck[];

/** « Valider »: the guide's four rules, each one checked, and why when the bank does not confirm. */
@Component({
  selector: 'app-approve-form',
  imports: [FormField, FormRoot, Icon, MatButton, TextField],
  template: `
    <form class="form" [formRoot]="form">
      <fieldset>
        <legend class="field-label">Vérifications faites</legend>
        @for (code of codes; track code) {
          <label class="check">
            <input type="checkbox" [formField]="form[code]" />
            <span>{{ texts[code] }}</span>
          </label>
        }
      </fieldset>
      @if (reasonNeeded()) {
        <app-text-field
          label="Pourquoi vous validez"
          hint="La banque ne confirme pas le titulaire : écrivez ce que vous avez vérifié, et comment."
          [rows]="3"
          [field]="form.motif"
        />
      }
      <div aria-live="polite">
        @if (fault(); as sentence) {
          <p class="field-error"><app-icon name="alert" />{{ sentence }}</p>
        }
      </div>
      <div class="row">
        <button matButton="filled" type="submit" [disabled]="busy()">
          <app-icon name="check" />Valider ce RIB
        </button>
        <button matButton type="button" (click)="cancelled.emit()">Annuler</button>
      </div>
    </form>
  `,
  styles: `
    .check {
      display: flex;
      align-items: flex-start;
      padding-block: 0.35rem;
    }
    .check input {
      flex: none;
      margin-top: 0.2rem;
    }
  `,
})
export class ApproveForm {
  /** The last answer of the bank. */
  readonly answer = input.required<PayeeAnswer | null>();
  readonly busy = input(false);
  readonly approved = output<ApproveRequest>();
  readonly cancelled = output();

  protected readonly codes = CODES;
  protected readonly texts = APPROVAL_CHECKS;
  protected readonly reasonNeeded = computed(() => needsReason(this.answer()));
  private readonly tried = signal(false);
  private readonly model = signal({
    original: false,
    correspondance: false,
    banqueEnLigne: false,
    pasUnParticulier: false,
    motif: '',
  });
  protected readonly form = form(
    this.model,
    (path) => {
      for (const code of CODES) {
        validate(path[code], ({ value }) =>
          value()
            ? undefined
            : { kind: 'unchecked', message: 'Faites les quatre vérifications avant de valider.' },
        );
      }
      required(path.motif, {
        message: 'Écrivez pourquoi vous validez.',
        when: () => this.reasonNeeded(),
      });
      maxLength(path.motif, 1_000, { message: 'Un motif a au plus 1 000 caractères.' });
    },
    {
      submission: {
        action: async (sent) => {
          const { motif } = sent().value();
          this.approved.emit({
            verifications: {
              original: true,
              correspondance: true,
              banqueEnLigne: true,
              pasUnParticulier: true,
            },
            ...(this.reasonNeeded() && { motif: motif.trim() }),
          });
          return undefined;
        },
        onInvalid: () => this.tried.set(true),
      },
    },
  );
  /** The boxes left; the reason says its own fault. */
  protected readonly fault = computed(() =>
    this.tried() && CODES.some((code) => this.form[code]().invalid())
      ? 'Faites les quatre vérifications avant de valider.'
      : null,
  );
}
