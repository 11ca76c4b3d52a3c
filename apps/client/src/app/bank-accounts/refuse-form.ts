import { Component, computed, input, output, signal } from '@angular/core';
import { form, FormField, FormRoot, maxLength, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { REFUSAL_REASON_CODES, REFUSAL_REASONS, type RefusalReason } from '@apprentissage/domain';
import { Icon } from '../ui/icon.js';
import { TextField } from '../ui/text-field.js';
import type { RefuseRequest } from './reviews-client.js';

/** « Refuser »: a reason of the library, which the CFA reads with what is added to it. */
@Component({
  selector: 'app-refuse-form',
  imports: [FormField, FormRoot, Icon, MatButton, TextField],
  template: `
    <form class="form" [formRoot]="form">
      <div>
        <label class="field-label" for="refusal-reason">Motif du refus</label>
        <select
          class="control"
          id="refusal-reason"
          aria-describedby="refusal-reason-fault"
          [formField]="form.raison"
          [attr.aria-invalid]="faulty()"
        >
          <option value="">Choisissez…</option>
          @for (code of codes(); track code) {
            <option [value]="code">{{ texts[code].label }}</option>
          }
        </select>
        <div aria-live="polite" id="refusal-reason-fault">
          @if (faulty()) {
            <p class="field-error">
              <app-icon name="alert" />{{ form.raison().errors()[0]?.message }}
            </p>
          }
        </div>
      </div>
      <app-text-field
        label="Précision pour le CFA"
        hint="Ajoutée à la phrase ci-dessous."
        [rows]="3"
        [field]="form.precision"
      />
      @if (sentence(); as text) {
        <div>
          <p class="field-label">Ce que le CFA lira</p>
          <blockquote>{{ text }}</blockquote>
        </div>
      }
      <div class="row">
        <button matButton="filled" type="submit" [disabled]="busy()">
          <app-icon name="close" />Refuser ce RIB
        </button>
        <button matButton type="button" (click)="cancelled.emit()">Annuler</button>
      </div>
    </form>
  `,
  styles: `
    blockquote {
      margin: 0;
      padding: 0.5rem 0.75rem;
      background: var(--mat-sys-surface-container);
      border-radius: 6px;
      overflow-wrap: anywhere;
    }
  `,
})
export class RefuseForm {
  /** A CFA's administrator objected: it may be the reason. */
  readonly contested = input(false);
  readonly busy = input(false);
  readonly refused = output<RefuseRequest>();
  readonly cancelled = output();

  protected readonly texts = REFUSAL_REASONS;
  protected readonly codes = computed(() =>
    REFUSAL_REASON_CODES.filter((code) => code !== 'contestation' || this.contested()),
  );
  private readonly model = signal({ raison: '', precision: '' });
  protected readonly form = form(
    this.model,
    (path) => {
      required(path.raison, { message: 'Choisissez une raison.' });
      required(path.precision, {
        message: 'Précisez la raison du refus.',
        when: ({ valueOf }) => valueOf(path.raison) === 'autre',
      });
      maxLength(path.precision, 1_000, { message: 'Une précision a au plus 1 000 caractères.' });
    },
    {
      submission: {
        action: async (sent) => {
          const { raison, precision } = sent().value();
          this.refused.emit({
            raison: raison as RefusalReason,
            ...(precision.trim() !== '' && { precision: precision.trim() }),
          });
          return undefined;
        },
      },
    },
  );
  protected readonly faulty = computed(
    () => this.form.raison().touched() && this.form.raison().invalid(),
  );
  protected readonly sentence = computed(() => {
    const { raison, precision } = this.model();
    if (raison === '') return null;
    return `${REFUSAL_REASONS[raison as RefusalReason].sentence} ${precision.trim()}`.trim();
  });
}
