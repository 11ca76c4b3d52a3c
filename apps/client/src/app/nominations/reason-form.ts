import { Component, effect, input, output, signal, viewChild } from '@angular/core';
import { form, FormRoot, maxLength, required, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { ErrorSummary } from '../ui/error-summary.js';
import { Icon } from '../ui/icon.js';
import { TextField } from '../ui/text-field.js';

/** What goes with an act: a sentence about what follows, a reason, the button. */
export interface ReasonWords {
  readonly heading: string;
  readonly lead: string;
  readonly label: string;
  readonly hint: string;
  /** Said when a reason is needed and missing; without it the reason is optional. */
  readonly missing?: string;
  readonly action: string;
  /** Takes the form away; without it there is nothing to go back to. */
  readonly back?: string;
}

/** The reason of an act. */
@Component({
  selector: 'app-reason-form',
  imports: [ErrorSummary, FormRoot, Icon, MatButton, TextField],
  template: `
    <form class="form" [attr.aria-label]="words().heading" [formRoot]="form">
      <p>{{ words().lead }}</p>
      <app-error-summary [form]="form" [general]="faults()" />
      <app-text-field
        [label]="words().label"
        [hint]="words().hint"
        [rows]="4"
        [field]="form.motif"
      />
      <div class="row">
        <button matButton="filled" type="submit" [disabled]="busy()">
          <app-icon name="check" />{{ words().action }}
        </button>
        @if (words().back; as label) {
          <button matButton type="button" (click)="cancelled.emit()">{{ label }}</button>
        }
      </div>
    </form>
  `,
})
export class ReasonForm {
  readonly words = input.required<ReasonWords>();
  readonly faults = input<readonly string[]>([]);
  readonly busy = input(false);
  /** The reason, without blanks around; empty when none is given. */
  readonly given = output<string>();
  readonly cancelled = output();

  private readonly summary = viewChild.required(ErrorSummary);

  protected readonly form = form(
    signal({ motif: '' }),
    (path) => {
      required(path.motif, {
        when: () => this.words().missing !== undefined,
        message: () => this.words().missing ?? '',
      });
      maxLength(path.motif, 1_000, { message: 'Au plus 1 000 caractères.' });
      validate(path.motif, ({ value }) => {
        const { missing } = this.words();
        return missing !== undefined && value() !== '' && value().trim() === ''
          ? { kind: 'blanc', message: missing }
          : undefined;
      });
    },
    {
      submission: {
        action: async (sent) => {
          this.given.emit(sent().value().motif.trim());
          return undefined;
        },
        onInvalid: () => this.summary().show(),
      },
    },
  );

  constructor() {
    effect(() => {
      if (this.faults().length > 0) this.summary().show();
    });
  }
}
