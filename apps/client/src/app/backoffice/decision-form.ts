import { Component, computed, effect, input, output, signal, viewChild } from '@angular/core';
import { form, FormRoot, maxLength, required, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { isDeca, normalizeDeca } from '@apprentissage/domain';
import { ErrorSummary } from '../ui/error-summary.js';
import { Icon } from '../ui/icon.js';
import { TextField } from '../ui/text-field.js';
import type { Act } from './backoffice-client.js';

/** The acts that need a word from the agent. */
export type FormKind = 'request-pieces' | 'engage' | 'refuse';

const WORDS = {
  'request-pieces': {
    heading: 'Demander des pièces',
    label: 'Motif de la demande',
    hint: 'Dites quelles pièces ou quelles corrections vous attendez : le CFA et son logiciel le liront.',
    missing: 'Dites quelles pièces vous demandez.',
    action: 'Envoyer la demande',
  },
  engage: {
    heading: 'Engager le contrat',
    label: 'Numéro DECA',
    hint: 'Le numéro de dépôt, par exemple 075202609NC0001',
    missing: 'Renseignez le numéro DECA.',
    action: 'Engager le contrat',
  },
  refuse: {
    heading: 'Refuser le contrat',
    label: 'Motif du refus',
    hint: 'Le CFA et son logiciel le liront. Un refus est définitif : un dossier corrigé sera un nouveau dossier.',
    missing: 'Donnez le motif du refus.',
    action: 'Refuser le contrat',
  },
} as const;

/** The word that goes with a decision: a reason, or the DECA number. */
@Component({
  selector: 'app-decision-form',
  imports: [ErrorSummary, FormRoot, Icon, MatButton, TextField],
  template: `
    <form class="form" [attr.aria-label]="words().heading" [formRoot]="form">
      <app-error-summary [form]="form" [general]="faults()" />
      <app-text-field
        [label]="words().label"
        [hint]="words().hint"
        [rows]="kind() === 'engage' ? 1 : 5"
        [field]="form.word"
      />
      <div class="row">
        <button matButton="filled" type="submit" [disabled]="busy()">
          <app-icon name="check" />{{ words().action }}
        </button>
        <button matButton type="button" (click)="cancelled.emit()">Annuler</button>
      </div>
    </form>
  `,
  styles: `
    form {
      padding-top: 1rem;
      border-top: 1px solid var(--mat-sys-outline-variant);
    }
  `,
})
export class DecisionForm {
  readonly kind = input.required<FormKind>();
  readonly faults = input<readonly string[]>([]);
  readonly busy = input(false);
  readonly decided = output<Act>();
  readonly cancelled = output();

  private readonly summary = viewChild.required(ErrorSummary);
  protected readonly words = computed(() => WORDS[this.kind()]);

  protected readonly form = form(
    signal({ word: '' }),
    (path) => {
      required(path.word, { message: () => this.words().missing });
      maxLength(path.word, 1_000, { message: 'Au plus 1 000 caractères.' });
      validate(path.word, ({ value }) => {
        if (value() === '') return undefined;
        if (this.kind() !== 'engage') {
          return value().trim() === ''
            ? { kind: 'blanc', message: this.words().missing }
            : undefined;
        }
        return isDeca(normalizeDeca(value()))
          ? undefined
          : { kind: 'deca', message: 'Ce numéro DECA n’est pas valide.' };
      });
    },
    {
      submission: {
        action: async (sent) => {
          this.decided.emit(this.actOf(sent().value().word));
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

  private actOf(word: string): Act {
    const kind = this.kind();
    return kind === 'engage'
      ? { name: kind, numeroDeca: normalizeDeca(word) }
      : { name: kind, motif: word.trim() };
  }
}
