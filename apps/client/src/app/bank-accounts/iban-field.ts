import { Component, computed, type ElementRef, input, model, viewChild } from '@angular/core';
import type { FormValueControl, ValidationError } from '@angular/forms/signals';
import { bankOf, checkIban, formatIban, isIban, normalizeIban } from '@apprentissage/domain';
import { Chip } from '../ui/chip.js';
import { Icon } from '../ui/icon.js';
import { Notice } from '../ui/notice.js';

const VERDICTS = {
  right: { icon: 'check', tone: 'success', word: 'juste' },
  wrong: { icon: 'close', tone: 'error', word: 'faux' },
  unknown: { icon: 'clock', tone: 'neutral', word: 'à vérifier' },
} as const;

let lastId = 0;

/** An IBAN, typed or pasted in any form, shown in groups of four and checked as it comes. */
@Component({
  selector: 'app-iban-field',
  imports: [Chip, Icon, Notice],
  template: `
    <label class="field-label" [for]="id">IBAN</label>
    <input
      #box
      class="control number"
      autocomplete="off"
      autocapitalize="characters"
      spellcheck="false"
      [id]="id"
      [value]="grouped()"
      [attr.aria-invalid]="faulty()"
      [attr.aria-describedby]="id + '-hint ' + id + '-fault'"
      (input)="type()"
      (blur)="touched.set(true)"
    />
    <p class="field-hint" [id]="id + '-hint'">
      Celui de votre RIB, avec ou sans espaces. Par exemple FR14 2004 1010 0505 0001 3M02 606.
    </p>
    @if (value() !== '') {
      <ul class="checks" aria-label="Contrôles de l’IBAN">
        @for (check of checks(); track check.label) {
          <li>
            <app-chip [icon]="check.icon" [tone]="check.tone">
              {{ check.label }}<span class="visually-hidden"> : {{ check.word }}</span>
            </app-chip>
          </li>
        }
      </ul>
    }
    <div aria-live="polite" class="bank">
      @if (bank(); as known) {
        <p>
          <strong>{{ known.name }}</strong>
          @if (known.bic; as bic) {
            — BIC <span class="number">{{ bic }}</span>
          }
        </p>
        @if (known.online) {
          <app-notice tone="warning">
            Banque en ligne : joignez un RIB daté, cacheté et signé par un représentant de votre
            CFA, et un courrier à en-tête signé qui le confirme.
          </app-notice>
        }
      }
    </div>
    <div aria-live="polite" [id]="id + '-fault'">
      @if (faulty()) {
        <p class="field-error"><app-icon name="alert" />{{ errors()[0]?.message }}</p>
      }
    </div>
  `,
  styles: `
    :host {
      display: block;
      min-width: 0;
    }
    ul {
      margin: 0.5rem 0 0;
      padding: 0;
      list-style: none;
    }
    .bank:not(:empty) {
      display: grid;
      gap: 0.5rem;
      margin-top: 0.5rem;
    }
  `,
})
export class IbanField implements FormValueControl<string> {
  /** No space, upper case. */
  readonly value = model('');
  readonly touched = model(false);
  readonly errors = input<readonly ValidationError.WithOptionalFieldTree[]>([]);

  private readonly box = viewChild.required<ElementRef<HTMLInputElement>>('box');
  protected readonly id = `iban-${++lastId}`;
  protected readonly grouped = computed(() => formatIban(this.value()));
  protected readonly faulty = computed(() => this.touched() && this.errors().length > 0);
  protected readonly bank = computed(() => (isIban(this.value()) ? bankOf(this.value()) : null));
  protected readonly checks = computed(() => {
    const { country, length, key, ribKey } = checkIban(this.value());
    const french = /^(FR|MC)/.test(this.value());
    return [
      { label: 'Pays de la zone SEPA', ...VERDICTS[verdict(country)] },
      { label: 'Longueur', ...VERDICTS[verdict(length)] },
      { label: 'Clé de l’IBAN', ...VERDICTS[verdict(key)] },
      ...(french ? [{ label: 'Clé du RIB', ...VERDICTS[verdict(ribKey)] }] : []),
    ];
  });

  /** Called by the form: leads to the control. */
  focus(): void {
    this.box().nativeElement.focus();
  }

  /** Groups what was typed; the caret stays after the same character. */
  protected type(): void {
    const box = this.box().nativeElement;
    const before = normalizeIban(box.value.slice(0, box.selectionStart ?? undefined)).length;
    this.value.set(normalizeIban(box.value));
    box.value = this.grouped();
    const caret = before === 0 ? 0 : before + Math.floor((before - 1) / 4);
    box.setSelectionRange(caret, caret);
  }
}

function verdict(check: boolean | null): keyof typeof VERDICTS {
  if (check === null) return 'unknown';
  return check ? 'right' : 'wrong';
}
