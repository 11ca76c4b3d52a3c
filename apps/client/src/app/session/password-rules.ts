import { Component, computed, inject, input } from '@angular/core';
import { checkPassword, type PasswordContext, passwordNote } from '@apprentissage/domain';
import { BrandClient } from '../shell/brand-client.js';
import { Icon } from '../ui/icon.js';

/** What a password may be made of and, as one types, which rules of a password are met. */
@Component({
  selector: 'app-password-rules',
  imports: [Icon],
  template: `
    <p class="field-hint">{{ note() }}</p>
    <ul aria-label="Règles du mot de passe">
      @for (rule of verdicts(); track rule.code) {
        <li [class.met]="rule.met">
          @if (password() === '') {
            <span class="dot" aria-hidden="true">•</span>
          } @else {
            <app-icon [name]="rule.met ? 'check' : 'close'" />
            <span class="visually-hidden">{{ rule.met ? 'Respectée :' : 'Non respectée :' }}</span>
          }
          {{ rule.label }}
        </li>
      }
    </ul>
    <p class="visually-hidden" role="status">{{ progress() }}</p>
  `,
  styles: `
    ul {
      display: grid;
      gap: 0.2rem;
      margin: 0.5rem 0 0;
      padding: 0;
      list-style: none;
      font-size: 0.9rem;
    }
    li {
      display: flex;
      gap: 0.4rem;
      align-items: flex-start;
      color: var(--mat-sys-on-surface-variant);
    }
    li.met:has(app-icon) {
      color: var(--app-success);
    }
    .dot {
      flex: none;
      width: 1.25em;
      text-align: center;
    }
  `,
})
export class PasswordRules {
  readonly password = input.required<string>();
  readonly context = input<PasswordContext>({});
  private readonly alphabet = inject(BrandClient).passwordAlphabet;
  protected readonly note = computed(() => passwordNote(this.alphabet()));
  protected readonly verdicts = computed(() =>
    checkPassword(this.password(), this.alphabet(), this.context()),
  );
  protected readonly progress = computed(() => {
    if (this.password() === '') return '';
    const left = this.verdicts().filter(({ met }) => !met).length;
    return left === 0 ? 'Toutes les règles sont respectées.' : `Règles non respectées : ${left}.`;
  });
}
