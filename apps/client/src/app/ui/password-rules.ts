import { Component, computed, input } from '@angular/core';
import { checkPassword, PASSWORD_NOTE, type PasswordContext } from '@apprentissage/domain';
import { Icon } from './icon.js';

/** The guide's note and, as one types, which rules of a password are met. */
@Component({
  selector: 'app-password-rules',
  imports: [Icon],
  template: `
    <p class="field-hint">{{ note }}</p>
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
  protected readonly note = PASSWORD_NOTE;
  protected readonly verdicts = computed(() => checkPassword(this.password(), this.context()));
  protected readonly progress = computed(() => {
    if (this.password() === '') return '';
    const left = this.verdicts().filter(({ met }) => !met).length;
    return left === 0 ? 'Toutes les règles sont respectées.' : `Règles non respectées : ${left}.`;
  });
}
